Reflect.construct(Map, [], new Proxy(function () {}, { get() { for (;;); } }))
