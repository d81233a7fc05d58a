Object.groupBy([1], () => { for (;;); })
