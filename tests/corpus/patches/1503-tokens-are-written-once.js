// Tokens of every kind, with comments and line terminators between them.
const tokens = ['1', '.5', '0x1F', '1n', '"a"', "'b'", '`c`', '`d${1}e`', '/f/g', 'g', 'true', 'null', 'this', '(1)', '[]', '{}', 'new.target'];
for (const between of [' ', '\n', '\r\n', '\u2028', '/**/', '// c\n', '/* \n */', ' /* a */ /* b */ ', '\n<!-- html\n', '\n\n\n', '\t\v\f\u00a0\ufeff', '\n--> html\n'])
  for (const token of tokens) {
    const value = new Function('g', `return [${between}${token}${between},${between}2${between}]`);
    same(value(7)[1], 2, JSON.stringify(between) + token);
  }
same(new Function('/* only a comment */')(), undefined, 'a comment');
same(new Function('// at the end')(), undefined, 'a comment at the end');
same(new Function('\n<!-- html\n--> html\nreturn 1')(), 1, 'html comments');
same((0, eval)('/**/ 1 /**/ + /**/ 2 /**/'), 3, 'comments around');
for (const code of ['1 +', '"', '`', '/*', '/a', '@', '#', '\\', '1_', '0b2', '"\n"', '`${', '({', '\u{1F600}']) same(thrown(() => (0, eval)(code)).split(':')[0], 'SyntaxError', code);
// Characters that are peeked at: up to four, at the end as well.
let i = 3; const j = 5;
same([i-- > 0, i<j, i >>>1, i>>>=1, i**2, i ?.5:1, i??1, i?.toString(), 1- -1], [true, true, 1, 1, 1, 0.5, 1, '1', 2], 'operators');
same(new Function('i', 'j', 'return i<!--j\n+2')(1, 2), 3, 'an html comment within an expression');
