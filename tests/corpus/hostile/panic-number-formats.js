[(1e21).toFixed(100), (0).toPrecision(100), (-1e-7).toString(36), (2 ** 1023).toString(2).length, (5e-324).toExponential(100), (NaN).toString(2)]
