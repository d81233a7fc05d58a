const [a] = { [Symbol.iterator]: () => ({ next: () => ({}), return() { throw new Error("r") } }) }
