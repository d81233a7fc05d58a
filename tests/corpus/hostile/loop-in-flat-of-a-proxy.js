[new Proxy([1], { get() { for (;;); } })].flat()
