for (;;) eval("1")
