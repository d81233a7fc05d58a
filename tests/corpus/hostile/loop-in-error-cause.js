new Error("x", { get cause() { for (;;); } })
