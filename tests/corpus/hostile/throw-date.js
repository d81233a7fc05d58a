throw new Date(NaN)
