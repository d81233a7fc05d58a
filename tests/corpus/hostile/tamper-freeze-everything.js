for (const k of Reflect.ownKeys(globalThis)) { const v = globalThis[k]; if (Object(v) === v) { Object.freeze(v); if (v.prototype) Object.freeze(v.prototype) } } Object.freeze(globalThis); 1
