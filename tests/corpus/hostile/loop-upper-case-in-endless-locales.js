"i".toLocaleUpperCase({ length: 2 ** 53 })
