import("x", { get with() { for (;;); } })
