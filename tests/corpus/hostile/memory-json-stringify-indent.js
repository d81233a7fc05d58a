let a = 1; for (let i = 0; i < 5000; i++) a = [a, a.length]; JSON.stringify(new Array(1e6).fill([[1]]), null, 10).length
