"x" in new Proxy({}, { has() { for (;;); } })
