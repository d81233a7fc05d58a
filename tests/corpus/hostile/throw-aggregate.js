throw new AggregateError([1, new Error("x"), null], "many")
