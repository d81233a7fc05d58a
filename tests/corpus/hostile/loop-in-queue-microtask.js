queueMicrotask(() => { for (;;); })
