const a = new Array(1e6).fill(1); Object.freeze(a); Object.isFrozen(a)
