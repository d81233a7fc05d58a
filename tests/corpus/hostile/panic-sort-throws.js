[3, 1, 2, 5, 4].sort((a, b) => { if (b === 5) throw new Error("x"); return a - b })
