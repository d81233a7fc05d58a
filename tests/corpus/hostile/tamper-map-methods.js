Map.prototype.entries = Map.prototype.forEach = Map.prototype.get = () => { for (;;); }; new Map([[1, 2]])
