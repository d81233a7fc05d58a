for (const x of { [Symbol.iterator]: () => ({ next: () => ({}), return() { for (;;); } }) }) break;
