console.log = console.error = null; delete globalThis.setTimeout; globalThis.queueMicrotask = 1; log.info = null; metrics.increment = () => { for (;;); }; 1
