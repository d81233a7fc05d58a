--TEST--
What reaches outside can be imported, and throws an error at the call that names module, function and way out
--FILE--
<?php
$js = (new JsMachine())->modules([]);
foreach ([
    'fs.writeFileSync("/x", "")', 'fs.createReadStream("/etc/passwd")', 'fs.promises.readFile("/etc/passwd")', 'http.get("http://x")', 'https.request("https://x")',
    'net.connect(80)', 'new (net.Socket)()', 'tls.connect(443)', 'dns.lookup("x", () => {})', 'child_process.execSync("id")', 'new (worker_threads.Worker)("x.js")',
    'vm.runInNewContext("1")', 'readline.createInterface({})', 'cluster.fork()', 'crypto.generateKeyPairSync("rsa")', 'zlib.brotliCompressSync("")', 'dgram.createSocket("udp4")',
] as $call) {
    preg_match('/\w+(?=\.)/', $call, $module);
    echo $js->eval("(async () => { const $module[0] = require('$module[0]'); try { await $call; return 'nothing was thrown' } catch (error) { return error.code + ' ' + error.message } })()"), "\n";
}
echo $js->eval('try { require("fs").readFileSync("/etc/passwd") } catch (error) { error.code }'), "\n";
echo json_encode($js->eval('const fs = require("fs"); [fs.existsSync("/etc/passwd"), fs.statSync("/etc", { throwIfNoEntry: false }) === undefined]')), "\n";
?>
--EXPECT--
ERR_NOT_AVAILABLE fs.writeFileSync() is not available: scripts have no file system; read in PHP and pass the text as $globals, or offer a function with JsMachine::bind()
ERR_NOT_AVAILABLE fs.createReadStream() is not available: scripts have no file system; read in PHP and pass the text as $globals, or offer a function with JsMachine::bind()
ERR_NOT_AVAILABLE fs.promises.readFile() is not available: scripts have no file system; read in PHP and pass the text as $globals, or offer a function with JsMachine::bind()
ERR_NOT_AVAILABLE http.get() is not available: scripts have no network; use fetch(), which JsMachine::fetch() gives to scripts, or offer a PHP function with JsMachine::bind()
ERR_NOT_AVAILABLE https.request() is not available: scripts have no network; use fetch(), which JsMachine::fetch() gives to scripts, or offer a PHP function with JsMachine::bind()
ERR_NOT_AVAILABLE net.connect() is not available: scripts have no network; offer a PHP function with JsMachine::bind()
ERR_NOT_AVAILABLE net.Socket() is not available: scripts have no network; offer a PHP function with JsMachine::bind()
ERR_NOT_AVAILABLE tls.connect() is not available: scripts have no network; offer a PHP function with JsMachine::bind()
ERR_NOT_AVAILABLE dns.lookup() is not available: scripts have no network; offer a PHP function with JsMachine::bind()
ERR_NOT_AVAILABLE child_process.execSync() is not available: scripts start no processes; offer a PHP function with JsMachine::bind()
ERR_NOT_AVAILABLE worker_threads.Worker() is not available: a script has one thread; PHP starts more scripts with JsMachine::submit()
ERR_NOT_AVAILABLE vm.runInNewContext() is not available: scripts make no other contexts; use eval() or new Function()
ERR_NOT_AVAILABLE readline.createInterface() is not available: scripts have no input; pass the input as $globals
ERR_NOT_AVAILABLE cluster.fork() is not available: scripts start no processes; offer a PHP function with JsMachine::bind()
ERR_NOT_AVAILABLE crypto.generateKeyPairSync() is not available: there are no key pairs; use hashes, HMAC and AES, or offer a PHP function with JsMachine::bind()
ERR_NOT_AVAILABLE zlib.brotliCompressSync() is not available: there is no Brotli; use gzip or deflate
ERR_NOT_AVAILABLE dgram.createSocket() is not available: scripts have no network; offer a PHP function with JsMachine::bind()
ENOENT
[false,true]
