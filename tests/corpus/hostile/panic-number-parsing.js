[parseFloat("1e9999999999999"), Number("0x" + "f".repeat(1000)), Number("1e-99999999999"), parseInt("z".repeat(1000), 36), Number("0b" + "1".repeat(2000))]
