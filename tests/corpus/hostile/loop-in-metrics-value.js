metrics.gauge("x", { valueOf() { for (;;); } })
