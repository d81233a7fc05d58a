new (new Proxy(function () {}, { construct() { for (;;); } }))()
