const format = new Intl.DurationFormat("ar", { style: "digital", fractionalDigits: 9 }); for (;;) format.formatToParts({ years: 4e9, hours: 1e9, nanoseconds: 2 ** 53 - 1 })
