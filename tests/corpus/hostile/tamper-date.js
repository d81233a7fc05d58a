Date.prototype.getTime = Date.prototype.valueOf = () => { for (;;); }; new Date(5)
