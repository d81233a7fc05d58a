new Map([["f", () => 1]])
