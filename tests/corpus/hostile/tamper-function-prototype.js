Function.prototype.call = Function.prototype.apply = Function.prototype.bind = undefined; [1, 2].map((x) => x)
