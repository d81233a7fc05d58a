JSON.parse('{"a":[1,2]}', function (k, v) { this.b = new Proxy([], { get: (t, n) => n === "length" ? 3 : 1 }); return v })
