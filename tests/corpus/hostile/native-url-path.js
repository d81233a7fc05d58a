new URL("http://a/" + "../".repeat(5e6)).href
