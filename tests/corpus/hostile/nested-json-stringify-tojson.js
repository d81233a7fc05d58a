let a = { toJSON: () => [a] }; JSON.stringify(a)
