BigInt("7".repeat(1000000)) > 0n
