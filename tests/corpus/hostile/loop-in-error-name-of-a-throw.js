throw { get name() { for (;;); }, message: "x" }
