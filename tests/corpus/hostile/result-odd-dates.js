[new Date(8.64e15), new Date(-8.64e15), new Date(NaN), new Date(0)]
