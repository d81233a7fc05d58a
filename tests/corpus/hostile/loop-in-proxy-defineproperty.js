Object.defineProperty(new Proxy({}, { defineProperty() { for (;;); } }), "x", {})
