let a = ["x"]; for (let i = 0; i < 64; i++) a = [a, a]; structuredClone(a).length
