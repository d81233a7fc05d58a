new Set([1]).union({ get size() { for (;;); }, has() {}, keys() {} })
