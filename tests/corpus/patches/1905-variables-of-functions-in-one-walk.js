// Variables of outer functions, at each depth; some that eval adds, hides and deletes.
const nest = depth => depth === 0 ? 'x' : `(() => { let own${depth} = ${depth}; return (() => own${depth} + ${nest(depth - 1)})() })()`;
same(new Function('x', `return ${nest(20)}`)(1000), 1210, 'twenty functions deep');
function added() { var x = 'outer'; function inner() { eval("var x = 'added'"); const read = () => x; const before = read(); const deleted = eval('delete x'); return [before, deleted, read(), x] } return [...inner(), x] } same(added(), ['added', true, 'outer', 'outer', 'outer'], 'a variable that eval adds and deletes');
function again() { eval('var y = 1'); const read = () => typeof y; const first = read(); eval('delete y'); const second = read(); eval('var y = 2'); return [first, second, read(), y] } same(again(), ['number', 'undefined', 'number', 2], 'a variable that is added again');
function fixed() { var z = 1; let w = 2; const read = () => [z, w]; return [eval('delete z'), eval('delete w'), read()] } same(fixed(), [false, false, [1, 2]], 'variables that cannot be deleted');
function early() { const read = () => late; const error = thrown(read); let late = 1; return [error.split(':')[0], read()] } same(early(), ['ReferenceError', 1], 'a variable before its declaration');
function within(o) { with (o) { return (() => p)() } } var p = 'global'; same([within({}), within({ p: 'own' }), within({})], ['global', 'own', 'global'], 'a with between');
const counters = []; for (let i = 0; i < 3; i++) counters.push({ more: () => ++i, get: () => i }); counters[0].more(); counters[0].more(); same(counters.map(counter => counter.get()), [2, 1, 2], 'a variable of each turn');
const recursive = n => { let mine = n; const read = () => mine; if (n > 0) { const below = recursive(n - 1); return [...below, read()] } return [read()] }; same(recursive(5), [0, 1, 2, 3, 4, 5], 'an environment of each call');
function* held() { let n = 0; const add = () => ++n; while (true) { add(); yield n } } const g1 = held(), g2 = held(); g1.next(); same([g1.next().value, g2.next().value], [2, 1], 'environments of generators');
