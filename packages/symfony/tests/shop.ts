declare const db: { find(id: number): { name: string } };
declare const flaky: () => string;

({
    gross: (net: number): number => Math.round(net * 1.19),
    page: ({ name }: { name: string }) => `<p>${name}</p>`,
    customer: (id: number) => db.find(id).name,
    flaky: () => flaky(),
    cyclic() {
        const a: Record<string, unknown> = {};
        a.a = a;
        return a;
    },
})
