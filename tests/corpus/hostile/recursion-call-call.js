function f() { f.call.call(f) } f()
