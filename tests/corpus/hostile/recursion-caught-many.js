let n = 0; function f() { n++; try { f() } catch { try { f() } catch {} } } f()
