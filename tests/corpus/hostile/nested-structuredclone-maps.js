let m = new Map(); for (let i = 0; i < 20000; i++) m = new Map([[1, m]]); structuredClone(m)
