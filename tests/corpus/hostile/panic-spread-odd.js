try { f(...null) } catch {} try { new Map(...[[1]]) } catch {} try { [...{}] } catch {} Math.max(...new Set("abc"), ...new Uint8Array(3))
