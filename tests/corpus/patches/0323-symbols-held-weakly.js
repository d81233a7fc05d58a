const key = Symbol('key');
same([new WeakRef(key).deref() === key, new WeakRef(Symbol.iterator).deref() === Symbol.iterator], [true, true], 'WeakRef');
const object = {};
same(new WeakRef(object).deref() === object, true, 'an object');
const registry = new FinalizationRegistry(() => {});
same([registry.register(key, 1), registry.register(object, 2, key), registry.register({}, 3, object), registry.register(Symbol(), 4, key)], [undefined, undefined, undefined, undefined], 'register');
same([registry.unregister(key), registry.unregister(key), registry.unregister(object), registry.unregister(Symbol())], [true, false, true, false], 'unregister');
const registered = Symbol.for('registered');
for (const bad of [registered, 'text', 1, null, undefined]) {
    same([thrown(() => new WeakRef(bad)), thrown(() => registry.register(bad, 1)), thrown(() => registry.unregister(bad))].map(text => text.split(':')[0]), Array(3).fill('TypeError'), String(bad));
}
same(thrown(() => registry.register(key, key)).split(':')[0], 'TypeError', 'the target as the value');
same(thrown(() => registry.register({}, 1, registered)).split(':')[0], 'TypeError', 'a registered token');
