const e = new Error("x"); e.stack = "    at (:99999999999999999999:-1)\n    at ((((:1:1))))"; throw e
