Map.groupBy(new Array(1e7).fill(0), () => ({})).size
