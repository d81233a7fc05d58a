throw new AggregateError(new Array(1e6).fill(0).map((_, i) => new Error("x" + i)))
