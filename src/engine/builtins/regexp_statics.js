// RegExp.$1 and its like (https://github.com/tc39/proposal-regexp-legacy-features): evaluated for source text that names
// one of them, since remembering every match costs each regular expression a little. An expression: a function.
(function () {
    'use strict';
    const { Object, Reflect, RegExp } = globalThis;
    const { exec } = RegExp.prototype;
    const apply = Reflect.apply;
    let last = [''], input = '', index = 0;
    const remembering = {
        exec(text) {
            const match = apply(exec, this, [text]);
            if (match) {
                last = [...match];
                ({ input, index } = match);
            }
            return match;
        },
    };
    Object.defineProperty(RegExp.prototype, 'exec', { value: remembering.exec, writable: true, configurable: true });
    const define = (names, get) => {
        for (const name of names) Object.defineProperty(RegExp, name, { get, set() {}, configurable: true });
    };
    for (let i = 1; i <= 9; i++) define([`$${i}`], () => last[i] ?? '');
    define(['lastMatch', '$&'], () => last[0]);
    define(['lastParen', '$+'], () => (last.length > 1 ? last[last.length - 1] ?? '' : ''));
    define(['leftContext', '$`'], () => input.slice(0, index));
    define(['rightContext', "$'"], () => input.slice(index + last[0].length));
    define(['input', '$_'], () => input);
})
