const a = [1]; a.length = { valueOf() { for (;;); } }
