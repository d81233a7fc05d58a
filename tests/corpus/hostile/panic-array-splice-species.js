const a = [1, 2, 3]; a.constructor = { [Symbol.species]: function () { a.length = 0; return {} } }; a.splice(0, 2, 1, 2, 3, 4)
