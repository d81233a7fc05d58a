for (;;) (Math.PI).toExponential(100)
