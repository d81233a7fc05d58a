const segments = new Intl.Segmenter("en", { granularity: "sentence" }).segment("A b. ".repeat(2e6)); for (let i = 9e6; ; i--) segments.containing(i)
