"a".search({ [Symbol.search]() { for (;;); } })
