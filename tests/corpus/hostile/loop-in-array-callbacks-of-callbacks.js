[1].forEach(() => [1].some(() => [1].every(() => [1].find(() => { for (;;); }))))
