Array.from({ [Symbol.iterator]: () => ({ next: () => ({ done: false }) }), length: 0 }, () => { for (;;); })
