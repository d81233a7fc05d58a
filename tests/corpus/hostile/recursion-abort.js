const make = () => { const c = new AbortController(); c.signal.onabort = () => make().abort(); return c }; make().abort()
