[new Date(2 ** 53), new Date(-271821, 3, 20), new Date(275760, 8, 13, 0, 0, 0, 1), Date.UTC(1e9, 1e9, 1e9), new Date(0).setMonth(1e308), new Date(0).setMilliseconds(-1e308)].map(Number)
