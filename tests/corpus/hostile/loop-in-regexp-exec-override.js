const r = /a/; r.exec = () => { for (;;); }; r.test("a")
