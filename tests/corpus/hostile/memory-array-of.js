Array.of(...new Array(1e7).fill(1)).length
