for (;;) { let l = null; for (let i = 0; i < 5e4; i++) l = { l } }
