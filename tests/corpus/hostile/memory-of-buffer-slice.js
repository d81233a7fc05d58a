const b = new ArrayBuffer(3e7); for (;;) b.slice()
