throw new Error("\ud800\udc00\ud800 \udfff")
