const s = new Set(); s.add({ get x() { for (let i = 0; i < 10; i++) s.add(i); return 1 } }); s
