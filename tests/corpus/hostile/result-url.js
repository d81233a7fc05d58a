[new URL("http://a/?b"), new URLSearchParams("a=b"), new TextEncoder(), new AbortController()]
