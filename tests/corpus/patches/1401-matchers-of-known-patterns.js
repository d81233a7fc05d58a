// RegExps of one pattern share its matcher, and nothing else.
const make = () => /a(b)?/g;
const one = make(), two = make();
same([one === two, one.exec('xab').index, one.lastIndex, two.lastIndex, two.exec('ab')[1]], [false, 1, 3, 0, 'b'], 'literals in a function');
same([new RegExp('a', 'i').test('A'), new RegExp('a').test('A'), new RegExp('a', 'i').flags, new RegExp('a', 'gi').flags, new RegExp('a', 'ig').flags], [true, false, 'i', 'gi', 'gi'], 'flags');
same([/./u.exec('\u{1F600}')[0].length, /./.exec('\u{1F600}')[0].length, /./v.exec('\u{1F600}')[0].length], [2, 1, 2], 'Unicode modes');
same(['a/b', 'a\\/b', '', '[/]'].map(source => [new RegExp(source).source, new RegExp(source).source]), [['a\\/b', 'a\\/b'], ['a\\/b', 'a\\/b'], ['(?:)', '(?:)'], ['[/]', '[/]']], 'source');
for (let i = 0; i < 3; i++) same(thrown(() => new RegExp('(')).split(':')[0], 'SyntaxError', 'what is no pattern');
for (let i = 0; i < 2; i++) same([thrown(() => new RegExp('\\u{1}{', 'u')).split(':')[0], new RegExp('\\u{1}{').source], ['SyntaxError', '\\u{1}{'], 'a pattern without u alone');
const found = [];
for (let round = 0; round < 2; round++) for (let i = 0; i < 300; i++) found.push(new RegExp(`^(${i})$`).exec(String(i))[1] === String(i));
same([found.length, found.every(Boolean)], [600, true], 'more patterns than are kept');
same(new RegExp('x'.repeat(5000)).test('x'.repeat(5000)), true, 'a long pattern');
const changes = /a/; changes.compile('b');
same([changes.test('b'), changes.test('a'), /a/.test('a'), /b/.test('a')], [true, false, true, false], 'compile');
class Sub extends RegExp {}
same([new Sub('a') instanceof Sub, /a/ instanceof Sub, new RegExp(/a/g).flags, new RegExp(/a/g, 'y').flags, RegExp(one) === one], [true, false, 'g', 'y', true], 'constructors');
same(['aXbX'.match('X').index, 'aXb'.search('X'), [...'aXbX'.matchAll('X')].length, 'a1b2'.split(/\d/), 'aXbX'.replace(/X/g, m => m + m)], [1, 1, 2, ['a', 'b', ''], 'aXXbXX'], 'String methods');
same([/(?<n>a)/.exec('a').groups.n, /(?<n>a)/.exec('b'), Object.keys(/(?<n>a)/d.exec('a').indices.groups)], ['a', null, ['n']], 'groups');
