RegExp.prototype.exec = function () { for (;;); }; "a".replace(/a/, "b")
