(3n ** 1000000n).toString().length
