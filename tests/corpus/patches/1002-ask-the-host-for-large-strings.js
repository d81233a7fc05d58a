// Texts on both sides of the length from which on the host is asked, in each way of joining; what does not fit is in
// php-tests/limits/memory_of_joined_text.phpt, as it ends the script.
const mebi = 1 << 20, most = 'x'.repeat(mebi - 1), end = text => [text.length - mebi, text.slice(-3)];
same([end(most + 'y'), end(most + 7), end(most + 1.5), end(most + null)], [[0, 'xxy'], [0, 'xx7'], [2, '1.5'], [3, 'ull']], 'behind');
same([end('y' + most), end(7 + most), end(`${most}y`), end(`y${most}z`), end(most.concat('y', 7))], [[0, 'xxx'], [0, 'xxx'], [0, 'xxy'], [1, 'xxz'], [1, 'xy7']], 'in other ways');
let text = most;
for (let i = 0; i < 2000; i++) text += i % 10;
same([end(text), end(text + text), text[mebi - 2], text[mebi - 1]], [[1999, '789'], [mebi + 3998, '789'], 'x', '0'], 'grown beyond it');
same([end(text + '\u2603'), (text + '\u2603').indexOf('\u2603')], [[2000, '89\u2603'], mebi + 1999], 'in UTF-16');
same([thrown(() => text + Symbol()), thrown(() => text + { toString() { throw new TypeError('no text') } })], ['TypeError: Cannot convert a Symbol value to a string', 'TypeError: no text'], 'errors');
