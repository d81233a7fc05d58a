for (;;) Temporal.ZonedDateTime.from("2000-01-01[America/New_York]").add({ months: 1 })
