new Uint8Array(2e7).join().length
