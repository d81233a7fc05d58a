for (const source of ['\\b+', '\\b*', '\\b?', '\\b{2}', '\\B+', 'a\\b?b', '(?:\\b+)', '\\b+?', '\\B{1,}?', '^*', '$+', '(?<=a)+', '(?<!a)?'])
    for (const flags of ['', 'u', 'v', 'i']) same(thrown(() => new RegExp(source, flags)).split(':')[0], 'SyntaxError', `/${source}/${flags}`);
same([/(?:\b)+a/.exec('a')[0], /(?=a)+a/.exec('a')[0], /\ba+\b/.exec('aa')[0], /\B{/.test('{{')], ['a', 'a', 'aa', true], 'what is allowed');
same(['', 'u', 'v'].map(flags => [new RegExp('[\\b]', flags).test('\b'), new RegExp('[\\b]', flags).test('b')]), [[true, false], [true, false], [true, false]], 'backspace');
same([/[\b-\n]/v.test('\t'), /[\q{\b\b|x}]/v.exec('\b\b')[0].length, /[[\b]&&[\x08]]/v.test('\b')], [true, 2, true], 'with v');
