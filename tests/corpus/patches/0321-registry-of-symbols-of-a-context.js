const one = Symbol.for('one');
same([one === Symbol.for('one'), Symbol.for('two') === one, Symbol.keyFor(one), one.description, String(one)], [true, false, 'one', 'one', 'Symbol(one)'], 'one registry');
same([Symbol.keyFor(Symbol('one')), Symbol.keyFor(Symbol()), Symbol.keyFor(Symbol.iterator)], [undefined, undefined, undefined], 'other symbols');
same([Symbol.for() === Symbol.for('undefined'), Symbol.keyFor(Symbol.for('')), Symbol.for(1) === Symbol.for('1'), Symbol.keyFor(Symbol.for('\ud800'))], [true, '', true, '\ud800'], 'keys');
same(thrown(() => Symbol.keyFor('one')).split(':')[0], 'TypeError', 'what is no symbol');
same(thrown(() => Symbol.for(Symbol())).split(':')[0], 'TypeError', 'a key that is none');
// What another context registered is not seen: a weak collection takes this one.
same(new WeakSet([Symbol('registered elsewhere')]) instanceof WeakSet, true, 'a symbol of its own');
for (let i = 0; i < 1000; i++) same(Symbol.for(`key ${i}`), Symbol.for(`key ${i}`), 'many');
