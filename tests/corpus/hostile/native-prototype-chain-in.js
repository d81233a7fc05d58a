let o = null; for (let i = 0; i < 2e5; i++) o = Object.create(o); "x" in o; o instanceof Array
