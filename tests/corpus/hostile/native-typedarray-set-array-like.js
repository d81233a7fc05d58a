new Uint8Array(5e7).set({ length: 5e7 })
