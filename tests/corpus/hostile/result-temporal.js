[Temporal.Now.instant(), Temporal.PlainDate.from("2020-01-01")]
