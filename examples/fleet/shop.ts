// The script that the workers have: attempt() is a function of PHP that counts how often an order was tried.
declare function attempt(id: string): number;
declare const metrics: { increment(name: string, labels?: Record<string, string>): void };

const rates: Record<string, number> = { de: 0.19, fr: 0.2, it: 0.22 };

({
    async gross(net: number, country: string) {
        await new Promise(done => setTimeout(done, 20));
        metrics.increment("prices_total", { country });
        return Math.round(net * (1 + rates[country]));
    },
    // The first two attempts fail, as those of a service that is down for a moment.
    reserve(id: string) {
        const attempts = attempt(id);
        if (attempts < 3) {
            throw new Error(`attempt ${attempts} failed`);
        }
        return `reserved at attempt ${attempts}`;
    },
    charge(id: string) {
        attempt(id);
        throw new Error("the card is declined");
    },
    // A value that cannot cross to PHP cannot the next time either.
    cyclic(id: string) {
        attempt(id);
        const order: Record<string, unknown> = { id };
        order.self = order;
        return order;
    },
})
