delete new Proxy({}, { deleteProperty() { for (;;); } }).x
