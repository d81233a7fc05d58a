Object.defineProperty({}, "x", { get value() { for (;;); } })
