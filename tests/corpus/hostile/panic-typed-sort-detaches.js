const b = new ArrayBuffer(800), t = new Float64Array(b); t.sort(() => { try { structuredClone(b, { transfer: [b] }) } catch {} return Math.random() - 0.5 }); t.length
