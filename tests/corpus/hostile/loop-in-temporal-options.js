Temporal.PlainDate.from("2020-01-01", { get overflow() { for (;;); } })
