setTimeout(() => { throw new Error("timer") })
