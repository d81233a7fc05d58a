// The same page from a Node process, as another service beside PHP. Prints the port that it listens on.
const { createServer } = require('node:http');
const { readFileSync } = require('node:fs');
const vm = require('node:vm');

const render = vm.runInThisContext(readFileSync(process.argv[2], 'utf8') + '; render');
const server = createServer((request, response) => {
  let body = '';
  request.on('data', (part) => { body += part });
  request.on('end', () => response.end(render(JSON.parse(body))));
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
