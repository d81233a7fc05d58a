setTimeout(() => {}, { valueOf() { for (;;); } })
