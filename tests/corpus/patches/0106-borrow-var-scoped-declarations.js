// Functions and variables of functions that are nested deeply.
const depth = 40;
let source = 'return level';
for (let i = depth; i > 0; i--) source = `var before${i} = level; function inner${i}(level) { ${source} } var after${i} = inner${i}(level + 1); return after${i} + before${i} * 0`;
same(new Function('level', source)(0), depth, 'nested function declarations');
let expression = 'level';
for (let i = depth; i > 0; i--) expression = `(function (level) { var value = ${expression}; return value })(level + 1)`;
same(new Function('level', `return ${expression}`)(0), depth, 'nested variables');
same(new Function('for (var a of [1]) { for (var b in { x: 1 }) { function c() {} } } async function d() {} function* e() {} async function* f() {} return [a, b, typeof c, typeof d, typeof e, typeof f]')(), [1, 'x', 'function', 'function', 'function', 'function'], 'all kinds');

// Without the patch, each function copies the functions that its variables hold: 300 of them, one in another, around
// 40,000 statements take longer than the time limit.
let nested = `function () { let x = 0; ${'x = x + 1;'.repeat(40_000)} return x }`;
for (let i = 0; i < 300; i++) nested = `function () { var f = ${nested}; return f() }`;
same((0, eval)(`(${nested})`)(), 40_000, 'functions in variables of functions');
