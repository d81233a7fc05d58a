const f = (n) => "a".replace(/a/, () => n ? f(n - 1) : "b"); f(1e5)
