throw new AggregateError([new Proxy({}, { ownKeys() { for (;;); } })], { toString() { for (;;); } })
