const g = (function* () { try { yield } finally { throw new Error("r") } })(); g.next(); for (const x of g) break
