const c = new AbortController(); c.signal.onabort = () => { for (;;); }; c.abort()
