BigInt({ valueOf() { for (;;); } })
