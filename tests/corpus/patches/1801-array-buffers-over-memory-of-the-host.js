// Buffers of scripts own their bytes, as before; those over memory of the host are in php-tests/webassembly.
const buffer = Uint8Array.of(1, 2, 3).buffer;
const moved = buffer.transfer(5);
same([buffer.byteLength, buffer.detached, moved.byteLength, ...new Uint8Array(moved)].join(), '0,true,5,1,2,3,0,0', 'transfer');
const growing = new ArrayBuffer(2, { maxByteLength: 8 });
growing.resize(6);
same([growing.byteLength, growing.slice(1, 3).byteLength, growing.transfer().resizable].join(), '6,2,true', 'resize');
same(new Uint8Array(structuredClone(Uint8Array.of(7, 8).buffer)).join(), '7,8', 'clone');
