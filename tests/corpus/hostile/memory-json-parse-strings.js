JSON.parse("[" + '"aaaaaaaaaaaaaaaa",'.repeat(3e6) + "0]").length
