(function () { return arguments.length })(...new Array(5e5).fill(1))
