const list = Array.from({ length: 2e5 }, (_, i) => `ä${i * 7919 % 200003}`); for (;;) list.slice().sort(new Intl.Collator("sv").compare)
