["\ufeff1", "1e99999", "-0", "\"\\ud800\"", "{\"__proto__\":1}", "[1,]", "\"\\u000g\"", "nul", "01", "1.", "\u2028"].map((s) => { try { return typeof JSON.parse(s) } catch (e) { return e.name } })
