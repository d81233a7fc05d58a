const words = new Intl.Segmenter("th", { granularity: "word" }); for (const part of words.segment("กำ".repeat(2e6))) if (part.index > 1e9) break
