// Each expression that ends with a literal which is lexed a second time, as the body of arrow functions.
const literals = ['/r/g', '/[/]/', '/=/', '`a`', '`a${x}`', '`${x}`', '`${x}b${x}`', '`${`${x}`}`', 'x`a${x}b`', 'x.y`${x}`', '`a\n${x}\n`', '-`${x}`', 'x + `${x}`', 'x ? 1 : `${x}`', 'y => `${y}`', '/a/.source + /b/i', '[`${x}`, /r/]', '`${/r/g}`', '`é${x}é`', '/é/u'];
for (const literal of literals) for (const head of ['x => ', '(x, y) => ', 'async x => ', 'async (x) => ']) for (const tail of ['', ' ', ' /* c */', ' // c\n', '\n', ', 1']) {
  const source = head + literal; same(Function(`return [${source}${tail}]`)()[0].toString(), source, source + tail);
}
same([(x => /r/g).toString(), (x => `${x}`).toString()], ['x => /r/g', 'x => `${x}`'], 'in the script itself');
class Fields { pattern = () => /r/g; text = x => `${x}`; static twice = x => `${x}${x}` } const fields = new Fields();
same([String(fields.pattern), String(fields.text), String(Fields.twice)], ['() => /r/g', 'x => `${x}`', 'x => `${x}${x}`'], 'fields');
same([eval(`(${x => `<${x}>`})`)('a'), eval(`(${x => /^a$/i.test(x)})`)('A')], ['<a>', true], 'a function that is made of its text');
same([(function () { return `${1}` }).toString(), ({ m() { return /r/g } }).m.toString()], ['function () { return `${1}` }', 'm() { return /r/g }'], 'functions with braces');
