const a = new Float64Array(7e6); for (;;) a.fill(1.5)
