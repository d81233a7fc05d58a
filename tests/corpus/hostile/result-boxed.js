[Object(1n), Object(Symbol.iterator), new String("x"), new Boolean(false)]
