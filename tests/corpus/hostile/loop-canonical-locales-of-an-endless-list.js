Intl.getCanonicalLocales({ length: 2 ** 53 })
