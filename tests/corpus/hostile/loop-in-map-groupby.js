Map.groupBy([1], () => { for (;;); })
