for (const k of Reflect.ownKeys(globalThis)) delete globalThis[k]; 1
