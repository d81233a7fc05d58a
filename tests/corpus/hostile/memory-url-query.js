new URL("http://a/?" + "&a=b".repeat(3e6)).searchParams.get("a")
