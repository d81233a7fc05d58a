for (;;) Temporal.PlainDateTime.from("2000-01-01").until("2100-01-01", { smallestUnit: "days", roundingIncrement: 7 })
