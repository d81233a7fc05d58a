let s = "aa"; for (;;) s = s.replace(/a/g, "aa")
