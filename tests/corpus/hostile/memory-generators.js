const a = []; for (;;) { const g = (function* () { const x = new Array(100).fill(1); yield x })(); g.next(); a.push(g) }
