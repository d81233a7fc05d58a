let b = 7n ** 300000n; for (let i = 0; i < 6; i++) b = b * b; 1
