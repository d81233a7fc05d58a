throw new Error("\u001b[31m\r\n\t\u0000\u202e\ufeff")
