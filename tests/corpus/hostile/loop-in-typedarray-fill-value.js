new Uint8Array(4).fill({ valueOf() { for (;;); } })
