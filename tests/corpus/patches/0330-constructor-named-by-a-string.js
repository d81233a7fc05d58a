class A { "constructor"() { this.q = 1 } }
class B extends A { 'constructor'(x) { super(); this.r = x } }
same([new A().q, new B(2).q, new B(2).r, A.prototype.constructor === A, B.name, B.length], [1, 1, 2, true, 'B', 1], 'constructors');
same(class { static 'constructor'() { return 3 } }.constructor(), 3, 'static');
same(new (class { ['constructor']() { return 4 } })().constructor(), 4, 'computed');
same(({ 'constructor'() { return 5 } }).constructor(), 5, 'an object');
for (const body of ["get 'constructor'() {}", "set 'constructor'(x) {}", "*'constructor'() {}", "async 'constructor'() {}", "async *'constructor'() {}", "'constructor'() {} constructor() {}", "'constructor'() {} \"constructor\"() {}", "'constructor' = 1"])
    same(thrown(() => eval(`(class { ${body} })`)).split(':')[0], 'SyntaxError', body);
for (const body of ["static get 'constructor'() {}", "static *'constructor'() {}", "get ['constructor']() {}"]) same(typeof eval(`(class { ${body} })`), 'function', body);
