same(thrown(() => (0, eval)('class A { constructor() {} constructor() {} }')), 'SyntaxError: A class may only have one constructor');
class B { async
x() { return 1 } }
same('async' in new B(), true);
same(new B().x(), 1);
