Object.preventExtensions(new Proxy({}, { preventExtensions() { for (;;); } }))
