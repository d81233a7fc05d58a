new Intl.ListFormat("en").format({ [Symbol.iterator]: () => ({ next: () => ({ value: "", done: false }) }) })
