String.raw({ raw: { length: 3, 0: "\ud800", 2: "x" } }, "\udc00")
