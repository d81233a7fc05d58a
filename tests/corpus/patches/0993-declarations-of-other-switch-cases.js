const early = name => `ReferenceError: Cannot access '${name}' before initialization`;
for (const code of ['case 0: let x; case 1: x', 'case 0: let x = 1; case 1: x = 2', 'case 0: let x; case 1: typeof x', 'case 0: class x {} case 1: new x', 'case 0: const x = 1; case 1: x', 'case 0: let [x] = [1]; break; case 1: x++', 'case 0: let { y: x } = {}; case 1: { { x } }',
  'case 0: let x; default: (() => x)()', 'case 0: let x; default: x', 'case x: let x', 'case 0: let x; break; case 2: break; case 1: x', 'case 0: let x = 1, f = () => x; case 1: `${x}`', 'case 0: let x; case 1: ({ x })', 'case 0: let x; case 1: for (x of [1]) ;'])
  same(thrown(() => new Function(`switch (1) { ${code} }`)()), early('x'), code);

const fall = n => { switch (n) { case 0: let x = 'a'; const y = 'b'; case 1: try { return x + y } catch (error) { return error.name } default: x = 'c'; return x } };
same([fall(0), fall(1), thrown(() => fall(2))], ['ab', 'ReferenceError', early('x')], 'falling through, and jumping over');
const later = n => { switch (n) { case 1: let x = 7; break; case 0: let y = 8; return y } return 9 };
same([later(0), later(1), later(2)], [8, 9, 9], 'declarations of their own case');
same((() => { const seen = []; for (let i = 0; i < 3; i++) switch (i) { case 0: let x = 5; case 1: try { seen.push(x) } catch (error) { seen.push(error.name) } } return seen })(), [5, 'ReferenceError'], 'in a loop');
same((() => { switch (1) { case 0: function f() { return 6 } case 1: return f() } })(), 6, 'functions are initialized at the start');
same((() => { switch (1) { case 0: var x = 1; case 1: return x } })(), undefined, 'variables are not declared by a case');
same((() => { switch (1) { case 0: let x; case 1: { let x = 4; return x } } })(), 4, 'a block of the other case has its own');
same((() => { switch (0) { case 0: let x = 1; x++; x += 2; return (() => x)() } })(), 4, 'closures');
// Many declarations in many cases.
const many = Array.from({ length: 5_000 }, (_, i) => `case ${i}: let v${i} = ${i}; if (n === ${i}) return v${i};`).join('');
same(new Function('n', `switch (n) { ${many} }`)(4_321), 4_321, 'many');
