let f = () => f; for (;;) f = f()
