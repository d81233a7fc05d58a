new URL("http://a/" + "\u4e2d".repeat(2e7)).href.length
