Number(3n ** 2000000n)
