const a = new Uint8Array(6e7); for (;;) a.copyWithin(0, 1)
