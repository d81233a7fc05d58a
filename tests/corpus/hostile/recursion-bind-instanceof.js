let f = function () {}; for (let i = 0; i < 30000; i++) { f = f.bind(); Object.defineProperty(f, "name", { value: 1 }) } ({}) instanceof f
