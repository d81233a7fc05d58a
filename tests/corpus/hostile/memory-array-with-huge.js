new Array(2 ** 32 - 1).with(0, 1).length
