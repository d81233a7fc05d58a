eval("try{}catch(e){".repeat(50000) + "}".repeat(50000))
