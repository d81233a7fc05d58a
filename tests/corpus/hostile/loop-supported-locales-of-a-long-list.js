const list = Array.from({ length: 20000 }, (_, i) => `de-x-a${i}`); for (;;) Intl.NumberFormat.supportedLocalesOf(list)
