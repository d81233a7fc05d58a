new Uint8Array(4).map(() => { for (;;); })
