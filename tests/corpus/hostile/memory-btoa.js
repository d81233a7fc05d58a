btoa("x".repeat(4e7)).length
