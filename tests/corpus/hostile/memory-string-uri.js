decodeURIComponent("%E4%B8%AD".repeat(3e6)).length
