// A lastIndex between the halves of a surrogate pair.
const at = (source, flags, text = '😀a', index = 1) => { const pattern = new RegExp(source, flags); pattern.lastIndex = index; const match = pattern.exec(text); return [match && match[0], match && match.index, pattern.lastIndex] };
for (const flags of ['gu', 'yu', 'gv', 'yv']) {
  same([at('.*', flags), at('.', flags), at('', flags), at('^.', flags), at('[^x]', flags), at('(?<=^).', flags)], [['😀a', 0, 3], ['😀', 0, 2], ['', 0, 0], ['😀', 0, 2], ['😀', 0, 2], ['😀', 0, 2]], flags);
  same([at('(.*)(\\d+)', flags), at('.*b', flags), at('.?b', flags), at('\\ude00', flags)], [[null, null, 0], [null, null, 0], [null, null, 0], [null, null, 0]], `${flags} without a match`);
}
same([at('a', 'gu'), at('a', 'yu'), at('\\b', 'gu'), at('(?<=.)a', 'gv')], [['a', 2, 3], [null, null, 0], ['', 2, 2], ['a', 2, 3]], 'what follows');
same([at('.', 'g'), at('.', 'y'), at('.*', 'g')], [['\ude00', 1, 2], ['\ude00', 1, 2], ['\ude00a', 1, 3]], 'without the flag a half is a character');
same([at('.', 'gu', '\ude00\ud83d', 1), at('.', 'gu', 'a\ude00', 1), at('.', 'gu', '\ud83d', 0), at('.', 'gu', '😀😀', 3), at('.', 'gu', '😀', 2)], [['\ud83d', 1, 2], ['\ude00', 1, 2], ['\ud83d', 0, 1], ['😀', 2, 4], [null, null, 0]], 'halves alone');
const own = /.*b/gu; own.exec = RegExp.prototype.exec; own.lastIndex = 1; same([own.test('😀a'), own.lastIndex, Reflect.apply(RegExp.prototype.exec, Object.assign(/./yu, { lastIndex: 1 }), ['😀'])?.[0]], [false, 0, '😀'], 'methods that know the pattern has its own');
class Sub extends RegExp { get [Symbol.match]() { return super[Symbol.match] } } const sub = new Sub('.*b', 'gu'); sub.lastIndex = 1; same([sub.exec('😀a'), sub.lastIndex], [null, 0], 'a subclass');
