eval("try{".repeat(50000) + "}finally{}".repeat(50000))
