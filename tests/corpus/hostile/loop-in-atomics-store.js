Atomics.store(new Int32Array(4), 0, { valueOf() { for (;;); } })
