const a = new Array(3e5).fill(1); while (a.length) a.splice(0, 1); 1
