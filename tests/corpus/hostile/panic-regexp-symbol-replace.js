RegExp.prototype[Symbol.replace].call({ exec: () => ({ length: 1e6, index: 2 ** 53 - 1, 0: "xyz", groups: null }), flags: "" }, "a", "$1$2")
