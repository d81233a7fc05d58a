/\u0130/i.test("i\u0307"); /[^\x00-\uffff]/iu.test("\u{10400}"); /\u{10428}/iu.test("\u{10400}")
