let e = new Error("x"); for (let i = 0; i < 15000; i++) e = new AggregateError([e]); throw e
