new RegExp("a", "gg")
