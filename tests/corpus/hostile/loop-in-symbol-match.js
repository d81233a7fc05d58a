"a".match({ [Symbol.match]() { for (;;); } })
