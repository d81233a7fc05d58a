new Intl.NumberFormat("en", { style: "unit", unit: "mile-per-".repeat(1e5) + "hour" })
