const a = []; for (;;) a.unshift(...new Array(5000).fill(0))
