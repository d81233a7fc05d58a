new Array(2 ** 32 - 1).lastIndexOf(1)
