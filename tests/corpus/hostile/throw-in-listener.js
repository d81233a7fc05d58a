const t = new EventTarget(); t.addEventListener("a", () => { throw new Error("listener") }); t.dispatchEvent(new Event("a"))
