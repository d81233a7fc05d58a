(1).toString({ valueOf() { for (;;); } })
