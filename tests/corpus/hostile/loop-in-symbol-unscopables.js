with ({ x: 1, get [Symbol.unscopables]() { for (;;); } }) x
