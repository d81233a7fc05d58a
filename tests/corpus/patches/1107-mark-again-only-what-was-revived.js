// Garbage in circles, with iterators that hold locks, registered cells and weak references among it: all that lives stays whole.
const kept = new Map(), registry = new FinalizationRegistry(() => 0), cells = [];
for (let round = 0; round < 40; round++) {
  for (let i = 0; i < 500; i++) {
    const a = { i, round }, b = { a }; a.b = b;
    const map = new Map([[a, b]]), iterator = map.keys(); iterator.next(); a.map = map; a.iterator = iterator;
    registry.register(a, i); cells.push(new WeakRef(b)); if (cells.length > 100) cells.shift();
    if (i === round) kept.set(round, { map, iterator, a });
  }
}
same([...kept].every(([round, { map, iterator, a }]) => a.i === round && a.round === round && map.get(a).a === a && a.b.a.map === map && iterator.next().done), true, 'what is kept');
for (const { map } of kept.values()) { map.delete([...map.keys()][0]); map.set(1, 2) }
same([...kept.values()].map(({ map }) => [...map].join()).join(';'), Array(40).fill('1,2').join(';'), 'maps whose iterators were garbage are changed');
same(cells.every(cell => cell.deref() === undefined || cell.deref().a.b === cell.deref()), true, 'weak references');
