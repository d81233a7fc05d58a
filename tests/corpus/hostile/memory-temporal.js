const a = []; for (;;) a.push(new Temporal.PlainDate(2020, 1, 1))
