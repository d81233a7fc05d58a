let n = 0; for (const c of "\ud83d\ude00".repeat(1e7)) n++; n
