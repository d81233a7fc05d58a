const list = Array(1e5).fill("i"); const format = new Intl.ListFormat("es"); for (;;) { format.formatToParts(list); 0 }
