1 instanceof { [Symbol.hasInstance]() { for (;;); } }
