(3n ** 1000000n).toString(7).length
