[...{ *[Symbol.iterator]() { for (;;); } }]
