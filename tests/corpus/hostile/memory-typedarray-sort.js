new Float64Array(7e6).map((_, i) => (i * 7919) % 1000003).sort().length
