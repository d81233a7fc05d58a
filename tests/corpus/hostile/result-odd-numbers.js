[NaN, Infinity, -0, 2 ** 53, 5e-324]
