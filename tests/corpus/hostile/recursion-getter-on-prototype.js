Object.defineProperty(Object.prototype, "zz", { get() { return {}.zz } }); ({}).zz
