// Functions and variables of functions that are nested deeply.
const depth = 40;
let source = 'return level';
for (let i = depth; i > 0; i--) source = `var before${i} = level; function inner${i}(level) { ${source} } var after${i} = inner${i}(level + 1); return after${i} + before${i} * 0`;
same(new Function('level', source)(0), depth, 'nested function declarations');
let expression = 'level';
for (let i = depth; i > 0; i--) expression = `(function (level) { var value = ${expression}; return value })(level + 1)`;
same(new Function('level', `return ${expression}`)(0), depth, 'nested variables');
same(new Function('for (var a of [1]) { for (var b in { x: 1 }) { function c() {} } } async function d() {} function* e() {} async function* f() {} return [a, b, typeof c, typeof d, typeof e, typeof f]')(), [1, 'x', 'function', 'function', 'function', 'function'], 'all kinds');

// The time that a function takes does not depend on the number of functions around it.
const body = Array.from({ length: 600 }, (_, i) => `x = [x, ${i}, { a: x + ${i} * 2, b: 'c' }].length + x;`).join('\n');
const time = depth => {
    let code = `var y = x; ${body}`;
    for (let i = 0; i < depth; i++) code = `function f${i}(x) { ${code} } var v${i} = function (x) { return x };`;
    const start = Date.now();
    (0, eval)(`(function (x) { ${code} })`);
    return Date.now() - start;
};
time(1);
const [shallow, deep] = [time(2), time(60)];
same(deep < Math.max(shallow, 30) * 6, true, `within 60 functions ${deep} ms, within 2 functions ${shallow} ms: less than six times as much or so`);
