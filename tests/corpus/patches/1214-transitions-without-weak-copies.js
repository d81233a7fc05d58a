// Objects that get the same properties in the same order, and others, with garbage between that takes shapes away.
const make = n => { const o = {}; for (let i = 0; i < n; i++) o['k' + i] = i; return o };
for (let round = 0; round < 3; round++) {
  for (let i = 0; i < 300; i++) { const o = { ['only' + round + i]: i, a: 1, b: 2 }; delete o.a; o.c = 3; same([Object.keys(o), Object.values(o)], [['only' + round + i, 'b', 'c'], [i, 2, 3]], 'shapes that nobody keeps') }
  let garbage = []; for (let i = 0; i < 20_000; i++) garbage.push({ x: i, y: [i] }); garbage = null;
  same([Object.keys(make(40)).length, make(40).k39, Object.keys(make(5))], [40, 39, ['k0', 'k1', 'k2', 'k3', 'k4']], 'added one by one');
}
const a = { x: 1, y: 2 }, b = { y: 2, x: 1 }; same([Object.keys(a), Object.keys(b), a.x, b.x], [['x', 'y'], ['y', 'x'], 1, 1], 'orders');
const frozen = [{ p: 1, q: 2 }, { p: 3, q: 4 }].map(Object.freeze); same(frozen.map(o => [Object.isFrozen(o), thrown(() => { 'use strict'; o.p = 9 }).split(':')[0], o.p + o.q]), [[true, 'TypeError', 3], [true, 'TypeError', 7]], 'attributes that change');
const accessors = [1, 2].map(v => Object.defineProperty({ d: v }, 'd', { get: () => v * 10, enumerable: true })); same(accessors.map(o => o.d), [10, 20], 'from data to accessor');
const protos = [{ up: 1 }, { up: 2 }], children = [0, 1, 0, 1].map(i => Object.setPrototypeOf({ own: i }, protos[i])); same(children.map(o => [o.own, o.up]), [[0, 1], [1, 2], [0, 1], [1, 2]], 'prototypes that change');
