BigInt.asIntN({ valueOf() { for (;;); } }, 1n)
