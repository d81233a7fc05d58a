metrics.increment("x", { get a() { for (;;); } })
