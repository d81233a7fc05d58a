eval("[...".repeat(50000) + "[]" + "]".repeat(50000))
