new Array(1e6).fill([1, 2]).flat().length
