Uint8Array.from([1, 2], () => { for (;;); })
