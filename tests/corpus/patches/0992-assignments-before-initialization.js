const early = name => `ReferenceError: Cannot access '${name}' before initialization`;
for (const code of ['x = 1; let x', 'x += 1; let x', 'x++; let x', '--x; let x', 'x ??= 1; let x', '[x] = [1]; let x', '({ x } = { x: 1 }); let x', '({ y: [x = 2] } = { y: [] }); let x', 'for (x of [1]) ; let x', 'for (x in { a: 1 }) ; let x',
  'x = 1; const x = 2', '[x] = [1]; const x = 2', '({ x } = { x: 1 }); const x = 2', 'x = 1; class x {}', '(() => { x = 1 })(); let x', '(() => { x = 1 })(); const x = 2', '(() => { [x] = [1] })(); const x = 2', 'x = x + 1; let x', 'let x = (x = 1)', 'let y = (x = 1), x'])
  same(thrown(() => new Function(code)()), early('x'), code);

same((() => { const seen = delete x; let x; return seen })(), false, 'delete');
same((() => { let x; x = 1; x += 2; [x, { y: x }] = [0, { y: x }]; return x })(), 3, 'after the declaration');
same(thrown(() => { const x = 1; x = 2 }), 'TypeError: Assignment to constant variable.', 'a constant');
same(thrown(() => { const x = 1; (() => { x = 2 })() }), 'TypeError: Assignment to constant variable.', 'a constant that is closed over');
same(thrown(() => { const x = 1; [x] = [2] }), 'TypeError: Assignment to constant variable.', 'a constant in a pattern');
same((() => { x = 5; var x; return x })(), 5, 'a variable');
same((x => { x = 6; return x })(1), 6, 'a parameter');
same((function f() { f = 1; return typeof f })(), 'function', 'the name of a function expression');
const seen = [];
for (let i = 0; i < 3; i++) { let x; seen.push(x); x = i; seen.push(x) }
same(seen, [undefined, 0, undefined, 1, undefined, 2], 'each round of a loop has its own');
// The right operand comes first.
same(thrown(() => { x = (() => { throw new Error('first') })(); let x }), 'Error: first', 'order');
// The targets of loops.
same((() => { for (x of [1, 2]) ; for (y in { a: 1 }) ; var x, y; return [x, y] })(), [2, 'a'], 'variables of loops');
for (const code of ['for (undeclared of [1]) ;', 'for (undeclared in { a: 1 }) ;']) {
  same(thrown(() => new Function(`'use strict'; ${code}`)()), 'ReferenceError: undeclared is not defined', code);
  new Function(code)();
  same(typeof undeclared, code.includes('of') ? 'number' : 'string', code);
  delete globalThis.undeclared;
}
for (const code of ['const x = 1; for (x of [2]) ;', 'const x = 1; for (x in { a: 2 }) ;']) same(thrown(() => new Function(code)()), 'TypeError: Assignment to constant variable.', code);
