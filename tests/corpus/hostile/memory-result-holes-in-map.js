new Map([[1, new Array(2 ** 32 - 1)]])
