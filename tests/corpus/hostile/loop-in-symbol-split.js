"a".split({ [Symbol.split]() { for (;;); } })
