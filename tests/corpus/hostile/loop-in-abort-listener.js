const c = new AbortController(); c.signal.addEventListener("abort", () => { for (;;); }); c.abort()
