let a = ["x"]; for (let i = 0; i < 64; i++) a = [a, a]; console.log(a)
