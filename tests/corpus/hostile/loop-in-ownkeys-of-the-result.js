new Proxy({}, { ownKeys() { for (;;); } })
