const t = new EventTarget(); t.addEventListener("a", { get handleEvent() { for (;;); } }); t.dispatchEvent(new Event("a"))
