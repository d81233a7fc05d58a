const parses = code => { try { new Function(code); return true } catch (error) { return String(error) } };
for (const name of ['async', 'of', 'let', 'using', 'get', 'set', 'static', 'await', 'yield', 'from', 'as']) {
    for (const code of [
        `var NAME; NAME`, `NAME`, `NAME = 1; NAME`, `NAME /* c */`, `NAME\n/* c */`, `NAME: 1`, `NAME: for (;;) { break NAME }`,
        `NAME.x`, `NAME[0], 0`, `NAME\`x\``, `NAME++`, `--NAME`, `NAME + 1`, `NAME / 2 / 1`, `NAME ? 1 : 2`, `x = NAME`, `x = NAME, 2`, `[NAME]`,
        `({ NAME })`, `({ NAME, b })`, `({ NAME: 1 })`, `({ NAME = 1 } = {})`, `({ NAME() {} })`, `({ get NAME() { return 1 } })`,
        `NAME => NAME`, `(NAME) => NAME`, `f(NAME => 1, NAME)`, `function NAME() {}`, `(function NAME() {})`, `function f(NAME, ...b) { return NAME }`,
        `try {} catch (NAME) {}`, `var { NAME } = {}, [x = NAME] = []`, `!NAME`, `typeof NAME`, `delete NAME.x`, `new NAME`, `new NAME.x(1)`,
        `for (NAME in {}) ;`, `for (NAME;;) break`, `for (var NAME of []) ;`, `for ((NAME) of []) ;`, `for (x of NAME) ;`, `if (1) NAME`,
        `class A extends NAME2 {}`, `NAME\nx`, `return NAME`, `throw NAME`,
    ]) {
        // These begin declarations.
        if (name === 'let' && /^NAME(\[|\nx)/.test(code)) continue;
        same(parses(code.replaceAll('NAME', name)), true, code.replaceAll('NAME', name));
    }
}
for (const code of [
    'class of {}', 'class async {}', 'class using {}', 'class get {}', '(class of {})', 'for (of of of) ;', 'for (var of of of) ;', 'for (let of = 1;;) break',
    'let async = 1, of = 2, using = 3', 'const of = async => of', 'async of => of', 'async async => async', 'async using => using', 'let\nx', 'if (1) let', 'if (1) let\nx',
    'for (let in {}) ;', 'for (let = 1; let < 1;) ;', 'for (async of => {}; false;) ;', 'for (using of []) ;', 'using\nx', 'async\nfunction f() {}', 'var async\nasync\n/1/1',
    'function* f() { yield of; yield let; yield async; yield using; yield in_; yield\n* 2 }'.replace('yield\n* 2', 'yield* 2'),
]) same(parses(code), true, code);
for (const code of [
    'for (let of []) ;', 'for (async of []) ;', 'let let', 'class let {}', 'class yield {}', 'class A { x = yield }', '"use strict"; let', '"use strict"; yield => 1',
    'async function f() { await => 1 }', 'function* f() { yield => 1 }', 'function* f() { ({ yield }) }', 'async x', 'of of', 'using using using', 'let x y',
]) same(parses(code) === true, false, code);
var async = x => x * 2, of = 3;
same(async.call(null, of) / of, 2);
same(((async) => async)(4), 4);
