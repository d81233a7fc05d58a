Object.getOwnPropertyDescriptor(new Proxy({}, { getOwnPropertyDescriptor() { for (;;); } }), "x")
