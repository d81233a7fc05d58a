Reflect.ownKeys(new Uint8Array(2e6)).length
