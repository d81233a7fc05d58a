new Float64Array(4).findLastIndex(() => { for (;;); })
