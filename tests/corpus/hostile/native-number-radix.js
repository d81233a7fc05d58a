for (;;) (5e-324).toString(3)
