// Texts that grow keep what they were: two that grow from one, slices of one that grows, a text behind itself.
const base = 'x'.repeat(150) + 'y' + 'z';
const one = base + 'first', two = base + 'second', three = one + '!', slice = one.slice(1, 120);
same([base.length, base.slice(-3), one.slice(-6), two.slice(-7), three.slice(-7)], [152, 'xyz', 'zfirst', 'zsecond', 'zfirst!'], 'two that grow from one');
same([slice === 'x'.repeat(119), (slice + 'more').slice(-5), one.slice(-6)], [true, 'xmore', 'zfirst'], 'a slice that grows');
let doubled = '0123456789';
for (let i = 0; i < 8; i++) doubled += doubled;
same(doubled === '0123456789'.repeat(256), true, 'a text behind itself');

// In whichever way, at whichever end, and in UTF-16.
const ways = {
  behind: s => s + 'abc', before: s => 'abc' + s, around: s => '<' + s + '>', template: s => `${s}abc`, inside: s => `<${s}>`,
  concat: s => s.concat('a', 1, null), number: s => s + 12, wide: s => s + '\u2603', mixed: s => (s.length % 2 ? s + '\u2603' : s + 'a'),
};
const joined = {
  behind: n => 'abc'.repeat(n), before: n => 'abc'.repeat(n), around: n => '<'.repeat(n) + '>'.repeat(n), template: n => 'abc'.repeat(n),
  inside: n => '<'.repeat(n) + '>'.repeat(n), concat: n => 'a1null'.repeat(n), number: n => '12'.repeat(n), wide: n => '\u2603'.repeat(n),
  mixed: n => 'a\u2603'.repeat(n / 2),
};
for (const name in ways) {
  let s = '', kept;
  for (let i = 0; i < 1000; i++) { s = ways[name](s); if (i === 499) kept = s; }
  same([s === joined[name](1000), kept === joined[name](500)], [true, true], name);
}

// In variables, properties, elements and captured variables, as often as takes minutes where each time copies the text.
const o = { p: '', e: [''] };
let captured = '', local = '';
const append = () => { captured += 'abcdef' };
for (let i = 0; i < 500000; i++) { local += 'abcdef'; o.p += 'abcdef'; o.e[0] += 'abcdef'; append(); }
const all = 'abcdef'.repeat(500000);
same([local === all, o.p === all, o.e[0] === all, captured === all], [true, true, true, true], 'often');

// The order of conversions stays.
const log = [];
const noisy = name => ({ toString() { log.push(name); return name } });
same([`${noisy('a')}-${noisy('b')}`, 's' + noisy('c') + noisy('d'), noisy('e') + 's', log.join('')], ['a-b', 'scd', 'es', 'abcde'], 'order');
same([thrown(() => 'a' + Symbol()), thrown(() => `${Symbol()}`)], ['TypeError: Cannot convert a Symbol value to a string', 'TypeError: Cannot convert a Symbol value to a string'], 'symbols');
same(['a' + 1n, 1 + 'a', 1.5 + 'a', 'a' + -0, null + 'a', 'a' + undefined, 'a' + [1, 2], true + ''], ['a1', '1a', '1.5a', 'a0', 'nulla', 'aundefined', 'a1,2', 'true'], 'other values');
