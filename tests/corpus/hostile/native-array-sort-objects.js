Array.from({ length: 3e5 }, (_, i) => ({ i })).sort().length
