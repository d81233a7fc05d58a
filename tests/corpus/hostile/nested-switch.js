eval("switch(0){case 0:".repeat(50000) + "}".repeat(50000))
