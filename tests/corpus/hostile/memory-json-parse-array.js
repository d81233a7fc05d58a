JSON.parse("[" + "{},".repeat(3e6) + "0]").length
