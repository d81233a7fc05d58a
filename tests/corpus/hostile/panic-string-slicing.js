"\ud83d\ude00a".slice(1, 2).codePointAt(0) + "x".substring(NaN, Infinity) + "x".substr(-5, 2 ** 53) + "abc".at(-4)
