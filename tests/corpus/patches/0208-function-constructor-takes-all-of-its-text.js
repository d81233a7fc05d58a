const GeneratorFunction = Object.getPrototypeOf(function* () {}).constructor;
const AsyncFunction = Object.getPrototypeOf(async function () {}).constructor;
const AsyncGeneratorFunction = Object.getPrototypeOf(async function* () {}).constructor;
for (const make of [Function, GeneratorFunction, AsyncFunction, AsyncGeneratorFunction]) {
    for (const parts of [
        ['return 7 } { return 8'], ['} {'], ['}'], ['return 1 }'], ['a) { return 1 } function g(', ''], ['a', 'b) {', ''], [')', ''], ['a) /* ', '*/ {'], ['/*', '*/ ) {'], ['a)', 'return a'], ['a', '/*'], ['a b', ''], ['...a', 'b', ''],
    ]) same(thrown(() => make(...parts)).startsWith('SyntaxError'), true, JSON.stringify(parts));
}
same(Function('a', 'b = 2, ...c', 'return [a, b, c]')(1, undefined, 3), [1, 2, [3]]);
same(Function('a /* one */, b // two', 'return a + b // three')(1, 2), 3);
same(Function('{ return 1 } // }')(), 1);
same(Function('a,', 'return a')(4), 4);
same(Function()(), undefined);
same(Function('', '')(), undefined);
