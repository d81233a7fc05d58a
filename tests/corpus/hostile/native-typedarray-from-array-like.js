Uint8Array.from({ length: 6e7 }).length
