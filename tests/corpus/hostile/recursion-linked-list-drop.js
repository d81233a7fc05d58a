let l = null; for (let i = 0; i < 2e5; i++) l = { l }; l = null; 1
