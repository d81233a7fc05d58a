const b = new ArrayBuffer(64); b.constructor = { [Symbol.species]: function () { return new ArrayBuffer(1) } }; b.slice(1)
