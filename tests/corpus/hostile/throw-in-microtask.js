queueMicrotask(() => { throw new Error("micro") })
