const a = [1, 2, 3, 4]; Object.defineProperty(a, 0, { get() { a.length = 1; return 0 }, enumerable: true }); a
