Object.setPrototypeOf(new Proxy({}, { setPrototypeOf() { for (;;); } }), null)
