[new WeakMap(), new WeakRef({}), new WeakSet()]
