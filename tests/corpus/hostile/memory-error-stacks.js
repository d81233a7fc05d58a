const a = []; (function f(n) { if (n) f(n - 1); else for (;;) a.push(new Error("x".repeat(100))) })(100)
