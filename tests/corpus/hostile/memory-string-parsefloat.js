parseFloat("0." + "0".repeat(3e7) + "1")
