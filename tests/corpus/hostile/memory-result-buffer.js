[new Uint8Array(3e7), new Uint8Array(3e7)]
