const b = new ArrayBuffer(8, { maxByteLength: 64 }); b.resize({ valueOf() { b.resize(64); return 0 } }); b.byteLength
