for (let i = 0; ; i++) new Intl.NumberFormat(["de", "fa", "hi"][i % 3], { notation: "compact", compactDisplay: "long", style: "unit", unit: "mile-per-hour" }).formatRangeToParts(i, 1e15 + i)
