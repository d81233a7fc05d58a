Array.apply(null, { length: 1e8 }).length
