const o = { valueOf() { return o + 1 } }; o + 1
