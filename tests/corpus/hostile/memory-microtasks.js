for (;;) queueMicrotask(() => {})
