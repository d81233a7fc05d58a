let f = () => 0; for (let i = 0; i < 5000; i++) { const g = f; f = () => g() } f()
