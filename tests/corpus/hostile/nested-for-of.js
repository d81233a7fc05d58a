eval("for(var a of[])".repeat(100000) + ";")
