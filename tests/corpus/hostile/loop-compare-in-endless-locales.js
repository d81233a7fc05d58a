"a".localeCompare("b", { length: 2 ** 53 })
