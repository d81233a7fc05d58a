const a = []; for (;;) (function () { a.push(arguments) })(1, 2, 3, 4)
