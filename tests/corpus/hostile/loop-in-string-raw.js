String.raw({ raw: { get length() { for (;;); } } })
