[].findLast.call({ length: 2 ** 53 - 1 }, Boolean)
