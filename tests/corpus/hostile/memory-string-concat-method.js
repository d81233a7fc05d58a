"".concat(...new Array(1e4).fill("x".repeat(1e5))).length
