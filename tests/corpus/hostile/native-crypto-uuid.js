for (;;) crypto.randomUUID()
