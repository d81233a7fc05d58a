// The initializers of fields change the class that they belong to.
class Counted { static next = 1; id = Counted.next++ }
same([new Counted().id, new Counted().id, Counted.next], [1, 2, 3], 'counter');
class Private { static #count = 0; static inc() { return ++Private.#count } #id = Private.inc(); get id() { return this.#id } }
same([new Private().id, new Private().id], [1, 2], 'private counter');
class Added { x = (Added.extra = (Added.extra ?? 0) + 1) }
same([new Added().x, new Added().x, Added.extra], [1, 2, 2], 'a new property');
class Deleted { static gone = 1; x = delete Deleted.gone }
same([new Deleted().x, Deleted.gone], [true, undefined], 'a deleted property');
class Frozen { x = Object.isFrozen(Object.freeze(Frozen)) }
same([new Frozen().x, new Frozen().x], [true, true], 'frozen');
class Defined { x = Object.defineProperty(Defined, 'y', { get: () => 3, configurable: true }).y }
same([new Defined().x, new Defined().x], [3, 3], 'an accessor');
class Moved { x = Object.setPrototypeOf(Moved, null) === Moved }
same(new Moved().x, true, 'another prototype');
class Registered { static all = new Set(); static last; x = Registered.all.add(this).size; y = (Registered.last = this) === this }
same([new Registered().x, new Registered().x, Registered.all.size], [1, 2, 2], 'registered');
class Nested { static depth = 0; child = Nested.depth < 3 ? (Nested.depth++, new Nested()) : null; #p = Nested.depth-- }
same([new Nested().child.child.child.child, Nested.depth], [null, -1], 'made within its own initializer');
class Parent { static made = 0; n = ++Parent.made }
class Child extends Parent { static made = 10; m = ++Child.made; constructor() { super(); Child.made += 100 } }
same([new Child(), Child.made, Parent.made].map(v => v.n ?? v), [1, 111, 1], 'derived');
class Methods { #m() { return (Methods.called = (Methods.called ?? 0) + 1) } x = this.#m() }
same([new Methods().x, new Methods().x], [1, 2], 'a private method');
