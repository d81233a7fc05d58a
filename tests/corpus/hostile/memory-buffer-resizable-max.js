new ArrayBuffer(8, { maxByteLength: 2 ** 40 })
