new Uint8Array(new ArrayBuffer(8), 2 ** 53 - 8, 1)
