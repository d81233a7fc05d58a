new Proxy(function () {}, { apply() { for (;;); } })()
