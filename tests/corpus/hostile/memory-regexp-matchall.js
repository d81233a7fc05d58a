[..."x".repeat(1e7).matchAll(/x/g)].length
