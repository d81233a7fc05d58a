(function () { return arguments })(1, 2, 3)
