declare const flaky: () => string;

({
    gross: (net: number): number => Math.round(net * 1.19),
    names: (list: { name: string }[]) => list.map(item => item.name),
    page: ({ name }: { name: string }) => `<p>${name}</p>`,
    flaky: () => flaky(),
    broken() {
        throw new RangeError("out of stock");
    },
    cyclic() {
        const a: Record<string, unknown> = {};
        a.a = a;
        return a;
    },
})
