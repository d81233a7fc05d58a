Array.prototype.unshift.call({ length: 2 ** 53 - 10 }, 1)
