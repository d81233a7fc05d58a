("\ud800\u0301" + "\udfff").normalize("NFKC").length
