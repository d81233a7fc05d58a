Math.max(1, { valueOf() { for (;;); } })
