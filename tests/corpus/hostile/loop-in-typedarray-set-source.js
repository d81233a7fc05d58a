new Uint8Array(4).set({ length: 1, get 0() { for (;;); } })
