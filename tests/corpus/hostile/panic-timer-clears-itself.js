let n = 0; const a = setInterval(() => { clearInterval(a); setTimeout(() => clearTimeout(b), 0) }, 1), b = setTimeout(() => n++, 50); 1
