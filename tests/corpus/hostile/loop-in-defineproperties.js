Object.defineProperties({}, { get x() { for (;;); } })
