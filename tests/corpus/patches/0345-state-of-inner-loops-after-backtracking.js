same(/(?:(?:a?)+){2}(?<=x)k/.exec('a'), null, 'empty turns');
same(/(?<=^)(?:(?:a?)+){2}b/.exec('aab')[0], 'aab', 'a match');
same(/(?<=^)(?:(a|ab)(c|bcd))+(d*)$/.exec('abcdacbcd')?.slice(), /^(?:(a|ab)(c|bcd))+(d*)$/.exec('abcdacbcd')?.slice(), 'groups');
same(/(?<!x)(?:(?:ab?){1,2}){2}b$/.exec('aabab')?.[0], /(?:(?:ab?){1,2}){2}b$/.exec('aabab')?.[0], 'counted loops');
for (const text of ['', 'a', 'aa', 'aab', 'abab', 'aabbaab', 'bbb'])
    for (const source of ['(?:(?:a?)+){2}b', '(?:(?:a?b?)*){2,3}$', '(?:(?:a|b)+?){2}', '((a?)*b?)*?b', '(?:(?:a*)*)*b', '(?:(?:a{0,2}){1,2}b?){2,}$', '(?:(?:a|ab)(?:b?)+)*$'])
        same(new RegExp(`(?<!z)${source}`).exec(text)?.slice(), new RegExp(source).exec(text)?.slice(), `${source} of ${text}`);
