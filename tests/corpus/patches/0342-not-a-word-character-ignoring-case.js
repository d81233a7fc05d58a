for (const letter of ['s', 'S', 'ſ', 'k', 'K', '\u212a', 'a', '_', '0']) {
    for (const flags of ['iu', 'iv']) {
        const tests = [/\w/, /[\w]/, /[^\W]/, /[\w-]/, /\W/, /[\W]/, /[^\w]/, /[\W\n]/].map(({ source }) => new RegExp(flags === 'iv' ? source.replace('-]', '\\-]') : source, flags).test(letter));
        same(tests, [true, true, true, true, false, false, false, false], `${letter} ${flags}`);
    }
}
for (const other of [' ', 'é', '-', '😀']) same([/\w/iu, /[\w]/iu, /\W/iu, /[\W]/iu, /[^\W]/iu].map(x => x.test(other)), [false, false, true, true, false], other);
same([/[\W]/u.test('ſ'), /[\W]/i.test('ſ'), /[\W]/i.test('s'), /[\W]/u.test('s')], [true, true, false, false], 'with one of the flags');
same([/[\D]/iu.test('1'), /[\S]/iu.test(' '), /[\D]/iu.test('x')], [false, false, true], 'other classes');
