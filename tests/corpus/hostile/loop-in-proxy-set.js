new Proxy({}, { set() { for (;;); } }).x = 1
