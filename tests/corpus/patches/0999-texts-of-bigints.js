// Texts that are BigInts, and texts that are none.
for (const [text, value] of [['', 0n], [' ', 0n], ['1', 1n], ['+1', 1n], ['-1', -1n], ['-0', 0n], ['00012', 12n], ['0xFf', 255n], ['0B11', 3n], ['0o17', 15n], ['\u00a01\ufeff', 1n], ['\u20281\u2029', 1n], ['\t\n\v\f\r 1', 1n], ['123456789012345678901234567890', 123456789012345678901234567890n]]) {
  same(BigInt(text), value, show(text)); same([text == value, text < value + 1n, text > value - 1n], [true, true, true], `${show(text)} compared`); same(BigInt.asIntN(8, text), BigInt.asIntN(8, value), `${show(text)} as a number of 8 bits`);
}
for (const text of ['1_0', '_1', '1_', '0x1_0', '0x-1', '0x+1', '0b-1', '-0x1', '+0x1', '+-1', '--1', '- 1', '\u00851', '1\u0085', '\u180e1', '0x', '0b', '0o8', '0b2', '1e3', '1.0', '1n', '-', '+', 'Infinity', '٣', '1\0', '0x 1', 'x']) {
  same(thrown(() => BigInt(text)).split(':')[0], 'SyntaxError', show(text)); same([text == 1n, text < 1n, text > 1n, text == 10n], [false, false, false, false], `${show(text)} compared`);
}
