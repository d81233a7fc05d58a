new Map([[1, 2]]).forEach(() => { for (;;); })
