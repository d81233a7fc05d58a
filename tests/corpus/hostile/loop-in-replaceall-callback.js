"aaa".replaceAll("a", () => { for (;;); })
