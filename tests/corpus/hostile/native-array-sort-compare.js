Array.from({ length: 1e6 }, (_, i) => (i * 7919) % 1000003).sort((a, b) => a - b).length
