Array.prototype.push = function () { for (;;); }; [].push(1)
