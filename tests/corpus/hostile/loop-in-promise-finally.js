Promise.resolve().finally(() => { for (;;); })
