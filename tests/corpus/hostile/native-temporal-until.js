for (;;) Temporal.PlainDate.from("-271821-04-20").until("+275760-09-13", { largestUnit: "months" })
