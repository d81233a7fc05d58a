const a = []; for (;;) a.push(/(?<a>.*)(?<b>.*)/d.exec("y".repeat(5000)))
