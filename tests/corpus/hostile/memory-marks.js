for (let i = 0; ; i++) performance.mark("m" + i, { detail: new Uint8Array(1e4) })
