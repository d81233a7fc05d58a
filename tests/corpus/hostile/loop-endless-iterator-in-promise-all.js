Promise.all({ [Symbol.iterator]: () => ({ next() { for (;;); } }) })
