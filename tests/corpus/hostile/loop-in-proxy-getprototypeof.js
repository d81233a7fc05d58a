new Proxy({}, { getPrototypeOf() { for (;;); } }) instanceof Object
