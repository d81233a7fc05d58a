for (const parameters of ['-->', '--> a', ' -->', '--', '-->\na']) same(thrown(() => new Function(parameters, '')).split(':')[0], 'SyntaxError', JSON.stringify(parameters));
for (const parameters of ['\n-->', 'a\n-->,', 'a\n--> no parameter', 'a // --> \n', '/*\n*/-->\na', '<!-- a\n']) same(typeof new Function(parameters, ''), 'function', JSON.stringify(parameters));
for (const body of ['-->', '--> a', 'return 1\n--> 2', '/* a */ --> b']) same(typeof new Function('a', body), 'function', JSON.stringify(body));
same([eval('--> a\n5'), (0, eval)('-->'), eval('6\n--> b')], [5, undefined, 6], 'scripts');
