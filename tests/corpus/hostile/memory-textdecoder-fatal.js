const b = new Uint8Array(3e7).fill(0x80); for (;;) new TextDecoder().decode(b)
