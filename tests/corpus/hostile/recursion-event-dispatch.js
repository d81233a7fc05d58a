const t = new EventTarget(); t.addEventListener("a", () => t.dispatchEvent(new Event("a"))); t.dispatchEvent(new Event("a"))
