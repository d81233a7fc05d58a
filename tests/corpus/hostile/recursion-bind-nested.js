let f = function () { return 1 }; Object.defineProperty(f, "name", { value: 1 }); for (let i = 0; i < 30000; i++) { f = f.bind(); Object.defineProperty(f, "name", { value: 1 }) } f()
