// Errors of buffers and views name lengths, offsets and types.
const cases = [
    ['new Uint8Array(-1)', 'RangeError: Invalid typed array length: -1'],
    ['new Uint8Array(2**53)', 'RangeError: Invalid typed array length: 9007199254740992'],
    ['new Uint16Array(new ArrayBuffer(3))', 'RangeError: byte length of Uint16Array should be a multiple of 2'],
    ['new Uint16Array(new ArrayBuffer(4),1)', 'RangeError: start offset of Uint16Array should be a multiple of 2'],
    ['new Uint16Array(new ArrayBuffer(4),6)', 'RangeError: Start offset 6 is outside the bounds of the buffer'],
    ['new Uint8Array(new ArrayBuffer(4),1,9)', 'RangeError: Invalid typed array length: 9'],
    ['new Uint8Array(2).set([1,2,3])', 'RangeError: offset is out of bounds'],
    ['new Uint8Array(2).set([1],-1)', 'RangeError: offset is out of bounds'],
    ['new Uint8Array(2).with(5,1)', 'RangeError: Invalid typed array index'],
    ['Uint8Array.prototype.fill.call({})', 'TypeError: this is not a typed array.'],
    ['new ArrayBuffer(-1)', 'RangeError: Invalid array buffer length'],
    ['new DataView(new ArrayBuffer(1),2)', 'RangeError: Start offset 2 is outside the bounds of the buffer'],
    ['new DataView(new ArrayBuffer(1),0,2)', 'RangeError: Invalid DataView length 2'],
    ['new DataView(new ArrayBuffer(1)).getInt16(0)', 'RangeError: Offset is outside the bounds of the DataView'],
    ['new DataView(new ArrayBuffer(1)).getInt8(-1)', 'RangeError: Offset is outside the bounds of the DataView'],
    ['BigInt.asIntN(-1,1n)', 'RangeError: Invalid value: not (convertible to) a safe integer'],
];
for (const [code, expected] of cases) {
    same(thrown(() => (0, eval)(code)), expected, code);
}
