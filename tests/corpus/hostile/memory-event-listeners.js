const t = new EventTarget(); for (;;) t.addEventListener("x", () => {})
