JSON.stringify(Array.from({ length: 1e6 }, (_, i) => i)).length
