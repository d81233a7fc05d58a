eval("(function*(){" + "yield ".repeat(100000) + "1})()")
