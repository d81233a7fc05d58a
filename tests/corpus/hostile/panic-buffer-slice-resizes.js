const b = new ArrayBuffer(64, { maxByteLength: 128 }); b.slice({ valueOf() { b.resize(1); return 5 } }, 60)
