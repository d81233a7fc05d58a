new Array(1e6).fill(12345.678).toString().length
