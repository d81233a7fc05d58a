Promise.prototype.constructor = class { constructor() { for (;;); } }; const p = Promise.resolve(1); p.constructor = { [Symbol.species]: null }; p
