let a = [1]; for (;;) a = a.toSpliced(0, 0, ...a)
