// Which function and which variable a name is, when it is declared more than once.
same(new Function('function a() { return 1 } function b() { return 2 } function a() { return 3 } return [a(), b()]')(), [3, 2], 'the last function');
same(new Function('var a = 1; function a() {} return a')(), 1, 'variable and function');
same(new Function('var a; function a() {} return typeof a')(), 'function', 'function before the variable');
same(new Function('a', 'var a; return a')(4), 4, 'parameter');
same(new Function('a', 'function a() {} return typeof a')(4), 'function', 'parameter and function');
same(new Function('var arguments; return arguments.length')(1, 2), 2, 'arguments');
same(new Function('function arguments() {} return typeof arguments')(), 'function', 'a function called arguments');
same(new Function('if (true) { function inner() { return 5 } } return inner()')(), 5, 'function in a block');
same(new Function('eval("var x = 1; function y() { return x } var x = 2; function y() { return x + 1 }"); return [x, y()]')(), [2, 3], 'eval');

// Variables of scripts and evals come in the order of the source.
(0, eval)('var order9; var order7; var order9; { var order8 } for (var order5 of []);');
same(Object.keys(globalThis).filter(key => key.startsWith('order')), ['order9', 'order7', 'order8', 'order5'], 'order of globals');

// Without the sets, so many names take longer than the time limit.
for (const one of [i => `function f${i}() {}`, i => `var v${i};`]) {
    const names = Array.from({ length: 40_000 }, (_, i) => one(i)).join('\n');
    same((0, eval)(`(function () { ${names}; return 1 })()`), 1, '40,000 names');
}
