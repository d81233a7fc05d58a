new Date({ valueOf() { for (;;); } })
