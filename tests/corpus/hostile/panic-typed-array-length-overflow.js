new Float64Array(new ArrayBuffer(8), 0, 2 ** 61)
