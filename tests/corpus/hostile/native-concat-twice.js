new Array(2 ** 31).concat(new Array(2 ** 31 - 1)).length
