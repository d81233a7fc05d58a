const m = new Map(Array.from({ length: 2e5 }, (_, i) => [i, i])); for (;;) m.forEach(() => {})
