const m = new Map(); m.set("a", { get x() { m.clear(); return 1 } }); m.set("b", 1); m
