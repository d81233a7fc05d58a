for (;;) Temporal.Duration.from({ years: 9000 }).round({ largestUnit: "days", relativeTo: "0001-01-01" })
