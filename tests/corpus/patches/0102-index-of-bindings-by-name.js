// Names of large scopes are found, shadowed and closed over as those of small ones are.
const source = (count, one) => Array.from({ length: count }, (_, i) => one(i)).join('\n');
for (const count of [1, 10, 11, 12, 13, 14, 100]) {
    const last = count - 1;
    same(new Function(`${source(count, i => `function f${i}() { return ${i} }`)} return f${last}() + f0()`)(), last, `${count} functions`);
    same(new Function(`${source(count, i => `let v${i} = ${i};`)} return (() => v${last} + v0)()`)(), last, `${count} variables, closed over`);
    same(new Function(`${source(count, i => `const c${i} = ${i};`)} { let c0 = 5; return c0 + c${last} + (() => c${last})() }`)(), (last ? last : 5) + (last ? last : 5) + 5, `${count} constants, one shadowed`);
    same(new Function(`${source(count, i => `var a${i} = ${i};`)} return eval('a${last}')`)(), last, `${count} variables, eval`);
    same(thrown(() => new Function(`${source(count, i => `const c${i} = ${i};`)} c${last} = 1`)()).split(':')[0], 'TypeError', `${count} constants, assigned`);
    same(new Function(source(count, i => `p${i}`).replaceAll('\n', ','), `return p${last} + arguments.length`)(...Array(count).fill(1)), 1 + count, `${count} parameters`);
}
same(new Function('var a; var a; ' + source(20, i => `var b${i};`) + ' var b3; function b3() {} return typeof b3')(), 'function', 'declared twice');

// Without the index, so many names take longer than the time limit.
const functions = source(20_000, i => `function g${i}(a) { return g${i ? i - 1 : 0}(a + 1) }`);
same((0, eval)(`(function () { ${functions}; return 1 })()`), 1, '20,000 functions in one scope');
