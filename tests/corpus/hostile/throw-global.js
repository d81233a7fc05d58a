throw globalThis
