1n / 0n
