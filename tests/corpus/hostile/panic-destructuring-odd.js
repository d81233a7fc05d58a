try { const { ...r } = null } catch {} try { const [...[a, b]] = "\ud83d\ude00" } catch {} try { ({ a: [].x } = { a: 1 }) } catch {} const { length, ...rest } = "abc"; Object.keys(rest).length
