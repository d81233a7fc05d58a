let f = () => 0; for (let i = 0; i < 3e4; i++) { const g = f; f = () => g() } f()
