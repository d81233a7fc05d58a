for (const k of Object.getOwnPropertyNames(globalThis)) { try { globalThis[k] = undefined } catch {} } 1
