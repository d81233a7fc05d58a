const o = {}; for (let i = 1e6; i > 0; i--) o[i] = i; Object.keys(o).length
