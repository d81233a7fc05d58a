const a = Object.create(Array.prototype); a.length = 5; a
