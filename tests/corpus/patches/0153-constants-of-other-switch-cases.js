// Constants that are declared in one case of a switch statement and closed over, in the other cases.
const name = run => { try { return run() } catch (e) { return e.name } };
const from = (value, read) => name(() => { switch (value) { case 0: const a = 1; (() => a)(); if (read) return a; case 1: (() => a); return a; default: return (() => a)() } });
same([from(0, true), from(0, false), from(1), from(2)], [1, 1, 'ReferenceError', 'ReferenceError'], 'read later, by fall-through and by jump');
same(name(() => { switch (1) { case 0: const a = 1; case 1: { const b = 2; return [(() => b)(), b, typeof (() => a), a] } } }), 'ReferenceError', 'in a block of a later case');
same(name(() => { switch (0) { case 0: const a = 1; { const a = 2; (() => a); } return [(() => a)(), a] } }), [1, 1], 'in its own case');
same(name(() => { let r = []; for (const i of [0, 1]) { switch (i) { case 0: const a = i + 5; r.push((() => a)(), a); break; default: const b = 7; r.push((() => b)(), b) } } return r }), [5, 5, 7, 7], 'in a loop');
same(name(() => { const a = 3; switch (1) { case 0: const b = 1; (() => b); case 1: return [(() => a)(), a] } }), [3, 3], 'of an outer scope');
