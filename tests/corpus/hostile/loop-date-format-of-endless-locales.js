new Intl.DateTimeFormat({ length: 2 ** 53 })
