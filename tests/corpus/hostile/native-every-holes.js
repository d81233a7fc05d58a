new Array(2 ** 32 - 1).every(() => true)
