const f = new Function(";".repeat(1e6)); for (;;) f.toString()
