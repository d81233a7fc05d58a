const a = []; for (;;) a.push(class { #a = 1; b() {} static c = 2 })
