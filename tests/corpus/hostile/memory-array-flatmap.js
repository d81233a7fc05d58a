let a = [1]; for (;;) a = a.flatMap((x) => [x, x])
