Float64Array.from({ length: 1e8 })
