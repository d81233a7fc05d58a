new Array(2 ** 32 - 1).splice(0, 1).length
