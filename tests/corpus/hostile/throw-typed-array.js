throw new Uint8Array(1000)
