const s = new Set(); for (;;) s.add({})
