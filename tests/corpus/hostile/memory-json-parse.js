JSON.parse("[" + "1.5,".repeat(2e6) + "1]").length
