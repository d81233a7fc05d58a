eval("do ".repeat(100000) + ";" + "while(0);".repeat(100000))
