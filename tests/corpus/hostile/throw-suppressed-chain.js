let e = new Error("0"); for (let i = 0; i < 100; i++) e = Object.assign(new Error("" + i), { suppressed: e, error: e }); throw e
