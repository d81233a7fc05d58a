"abc".at({ valueOf() { for (;;); } })
