const o = {}; for (let i = 0; i < 1e5; i++) o["k" + i] = i; for (const k in o) delete o[k]; Object.keys(o).length
