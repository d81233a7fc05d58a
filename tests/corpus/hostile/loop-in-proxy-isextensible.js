Object.isExtensible(new Proxy({}, { isExtensible() { for (;;); } }))
