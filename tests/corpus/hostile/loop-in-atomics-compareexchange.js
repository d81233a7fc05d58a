Atomics.compareExchange(new Int32Array(4), 0, 0, { valueOf() { for (;;); } })
