Reflect.ownKeys(new String("x".repeat(2e6))).length
