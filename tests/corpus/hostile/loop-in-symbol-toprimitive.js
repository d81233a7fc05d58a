+{ [Symbol.toPrimitive]() { for (;;); } }
