new Array(2 ** 32 - 1).reduce((a) => a, 0)
