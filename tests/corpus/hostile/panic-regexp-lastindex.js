const r = /a/g; r.lastIndex = { valueOf() { r.compile("b", "y"); return 5 } }; r.exec("aaaaaa")
