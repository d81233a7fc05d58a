Promise.prototype.then = function () { for (;;); }; (async () => { await 1 })(); Promise.resolve().then()
