const t = new EventTarget(); t.addEventListener("a", () => { for (;;); }); t.dispatchEvent(new Event("a"))
