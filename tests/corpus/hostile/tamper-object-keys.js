Object.keys = Object.entries = Reflect.ownKeys = () => { for (;;); }; ({ a: 1 })
