Array.from(new Array(2 ** 32 - 1).keys()).length
