eval("[" + "1,".repeat(5e6) + "]").length
