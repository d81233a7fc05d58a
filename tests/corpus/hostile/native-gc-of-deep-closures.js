for (;;) { let f = null; for (let i = 0; i < 3e4; i++) { const g = f; f = () => g } }
