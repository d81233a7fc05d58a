new Promise(() => { for (;;); })
