[(-1n) >> 100n, 1n << -5n, (-7n) / 2n, BigInt.asIntN(0, 5n), BigInt.asUintN(1, -1n), BigInt("0x" + "f".repeat(100)), BigInt("  ") ].map(String)
