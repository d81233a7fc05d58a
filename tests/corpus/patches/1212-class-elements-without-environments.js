// Fields that are the same primitive for all instances.
class Plain { a = 1; b = 'text'; c = -1; d = void 0; e = !0; f = !1; g = null; h; i = 10n; j = 1.5; k = -0; 'l m' = true; 7 = 7; [`n${1}`] = 'computed'; static s = -3; static t; }
same([...Object.entries(new Plain()).map(([k, v]) => `${k}:${Object.is(v, -0) ? '-0' : typeof v + String(v)}`)].join(), '7:number7,a:number1,b:stringtext,c:number-1,d:undefinedundefined,e:booleantrue,f:booleanfalse,g:objectnull,h:undefinedundefined,i:bigint10,j:number1.5,k:-0,l m:booleantrue,n1:stringcomputed', 'primitives');
same([Plain.s, Plain.t, 't' in Plain], [-3, undefined, true], 'static');
const own = Object.getOwnPropertyDescriptor(new Plain(), 'a'); same(own, { value: 1, writable: true, enumerable: true, configurable: true }, 'descriptor');
class Private { #a = 1; #b; #c = 'x'; #d = -2; read() { return [this.#a++, this.#b, this.#c, this.#d] } } const p = new Private(); same([p.read(), p.read(), new Private().read()], [[1, undefined, 'x', -2], [2, undefined, 'x', -2], [1, undefined, 'x', -2]], 'private');
same([thrown(() => { class A { x = +1n } new A() }).split(':')[0], (() => { class A { x = +1n } return 'no instance, no error' })()], ['TypeError', 'no instance, no error'], 'an operator that throws');

// Initializers that need their function's scope, and some that do not.
let outer = 'outer';
class Base { get name() { return 'base of ' + this.id } id = 'b' }
class Uses extends Base {
  id = 'u'; direct = this.id; arrow = () => this.id; nested = () => () => [this.id, outer]; plain = function () { return this === undefined ? 'none' : 'some' };
  fromSuper = super.name; viaArrow = (() => super.name)(); target = new.target; arrowTarget = (() => new.target)(); evaluated = eval('this.id + outer'); inner = eval('var z = 5; () => z + this.id.length')();
  list = [this.id, outer]; object = { id: this.id, get twice() { return this.id + this.id } }; klass = class { x = 1; y = () => this.x; static z = () => this.length }; async = async () => this.id; generator = function* () { yield outer }; tagged = `${this.id}${(() => outer)()}`;
  #secret = this.id + '#'; secret = () => this.#secret; check = #secret in this; loop = [1, 2, 3].map(n => n + this.id); shadow = ((outer) => outer + this.id)('mine');
}
const u = new Uses();
same([u.direct, u.arrow(), u.nested()(), u.plain.call(), u.fromSuper, u.viaArrow, u.target, u.arrowTarget, u.evaluated, u.inner], ['u', 'u', ['u', 'outer'], 'none', 'base of u', 'base of u', undefined, undefined, 'uouter', 6], 'this, super, new.target, eval');
same([u.list, u.object.twice, new u.klass().y(), u.klass.z(), [...u.generator()], u.tagged, u.secret(), u.check, u.loop, u.shadow], [['u', 'outer'], 'uu', 1, 0, ['outer'], 'uouter', 'u#', true, ['1u', '2u', '3u'], 'mineu'], 'values made for each');
same([new Uses().list === u.list, new Uses().arrow === u.arrow], [false, false], 'not shared');
outer = 'changed'; same(u.nested()(), ['u', 'changed'], 'a variable from outside');
class Named { f = function () {}; g = () => {}; ['h' + 1] = class {}; #i = () => {}; i() { return typeof this.#i } static j = () => {}; static #k = function () {}; static k() { return this.#k.name } } const n = new Named(); same([n.f.name, n.g.name, n.h1.name, n.i(), Named.j.name, Named.k()], ['f', 'g', 'h1', 'function', 'j', '#k'], 'names of functions');
class Static { static a = this.name; static b = () => this.a; static c = (() => this.b())(); static d = super.toString === Function.prototype.toString; static e = eval('this.a'); static #f = this.a; static f() { return this.#f } static { this.g = () => this.c } } same([Static.a, Static.b(), Static.c, Static.d, Static.e, Static.f(), Static.g()], ['Static', 'Static', 'Static', true, 'Static', 'Static', 'Static'], 'static initializers');

// Constructors.
class Empty {} same([Object.keys(new Empty()), new Empty() instanceof Empty, thrown(() => Empty()).split(':')[0]], [[], true, 'TypeError'], 'none');
class Ctor { constructor(a, b = () => [this.a, a], ...rest) { this.a = a; this.b = b; this.count = arguments.length; this.rest = rest; let i = 0; this.next = () => ++i + a } }
const c = new Ctor(1, undefined, 3, 4); same([c.b(), c.count, c.rest, c.next(), c.next(), new Ctor(5).next()], [[1, 1], 4, [3, 4], 2, 3, 6], 'parameters and closures');
class Local { constructor(a, b) { const sum = a + b; let twice = sum * 2; for (let i = 0; i < 2; i++) { const more = i; twice += more } this.sum = sum; this.twice = twice } } same({ ...new Local(1, 2) }, { sum: 3, twice: 7 }, 'variables of its own');
class Target { constructor() { this.target = new.target; this.arrow = (() => new.target)(); this.text = super.toString(); this.lazy = () => super.hasOwnProperty('text') } } class SubTarget extends Target {} same([new Target().target === Target, new SubTarget().target === SubTarget, new SubTarget().arrow === SubTarget, new Target().text, new Target().lazy()], [true, true, true, '[object Object]', true], 'new.target and super');
class Evaluates { constructor(x) { this.y = eval('var y = x + 1; y'); this.z = eval('() => this.y')() } } same({ ...new Evaluates(1) }, { y: 2, z: 2 }, 'eval');
class ArrowEval { constructor(x) { this.f = () => eval('x + this.g'); this.g = 2 } } same(new ArrowEval(1).f(), 3, 'eval in an arrow');
class Returns { constructor(kind) { this.own = true; if (kind === 'object') return { other: true }; if (kind === 'plain') return 5; try { if (kind === 'try') return } finally { this.done = true } } } same([new Returns('object'), { ...new Returns('plain') }, { ...new Returns('try') }, { ...new Returns() }], [{ other: true }, { own: true }, { own: true, done: true }, { own: true, done: true }], 'return');
class Derived extends Ctor { x = this.a; constructor(...args) { super(...args); this.y = (() => this.x)() } } same([new Derived(7).x, new Derived(7).y, new Derived(7).next()], [7, 7, 8], 'derived');
const Expr = class Self { static make() { return new Self() } me = Self; who() { return (() => Self)() } constructor() { this.ctor = Self } }; same([Expr.make().me === Expr, new Expr().who() === Expr, new Expr().ctor === Expr], [true, true, true], 'its own name');
function make(tag) { return class { tag = tag; get() { return tag } constructor() { this.t = tag; this.late = () => tag } } } same([new (make('a'))().tag, new (make('b'))().t, new (make('c'))().late(), new (make('d'))().get()], ['a', 'b', 'c', 'd'], 'captured by the class');
class Override { constructor(o) { return o } } class Stamp extends Override { #v = 1; w = 2; static has(o) { return #v in o } } const stamped = {}; new Stamp(stamped); same([Stamp.has(stamped), stamped.w, thrown(() => new Stamp(stamped)).split(':')[0]], [true, 2, 'TypeError'], 'fields on another object');
class Frozen { constructor() { Object.preventExtensions(this) } } class Adds extends Frozen { x = 1 } same(thrown(() => new Adds()).split(':')[0], 'TypeError', 'not extensible');
const order = []; class Order { [(order.push('key'), 'a')] = order.push('value'); b = order.push('b'); constructor() { order.push('constructor') } } order.push('made'); new Order(); same(order.join(), 'key,made,value,b,constructor', 'order');
class Setter { set x(v) { throw new Error('called') } } class Redefines extends Setter { x = 1 } same(new Redefines().x, 1, 'defined, not set');
const made = Reflect.construct(Local, [1, 1], Empty); same([made instanceof Empty, made.sum], [true, 2], 'Reflect.construct');
function* steps() { class Yields { x = outer; constructor(v) { this.v = v } } yield new Yields(1).x; yield new Yields(2).v } same([...steps()], ['changed', 2], 'in a generator');
const bound = []; for (let i = 0; i < 3; i++) bound.push(new (class { i = i; f = () => i; constructor() { this.g = () => i } })()); same(bound.map(b => [b.i, b.f(), b.g()]), [[0, 0, 0], [1, 1, 1], [2, 2, 2]], 'in a loop');
with ({ inWith: 'w' }) { class W { a = inWith; constructor() { this.b = inWith } } same({ ...new W() }, { a: 'w', b: 'w' }, 'in with') }
