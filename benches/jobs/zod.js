// 1,000 orders, one of ten with a mistake.
import { z } from 'zod';

const Order = z.object({
    id: z.number().int().positive(),
    email: z.email(),
    kind: z.enum(['new', 'paid', 'sent']),
    lines: z.array(z.object({ sku: z.string().regex(/^[A-Z]{2}-\d+$/), quantity: z.number().int().min(1), note: z.string().optional() })).min(1),
    address: z.object({ street: z.string().trim().min(3), zip: z.string().length(5), country: z.string().default('CH') }),
    total: z.union([z.number(), z.string().transform(Number)]),
});
const orders = Array.from({ length: 1000 }, (_, i) => ({
    id: i + 1, email: i % 10 === 3 ? 'nobody' : `customer${i}@example.org`, kind: ['new', 'paid', 'sent'][i % 3],
    lines: Array.from({ length: 1 + i % 3 }, (_, k) => ({ sku: `AB-${i}${k}`, quantity: k + 1 })),
    address: { street: `  Street ${i} `, zip: String(10000 + i) }, total: i % 2 ? i * 1.5 : String(i),
}));

globalThis.result = () => {
    let valid = 0, messages = '';
    for (const order of orders) {
        const { success, data, error } = Order.safeParse(order);
        if (success) valid += data.total; else messages += error.issues[0].message;
    }
    return `${valid} ${messages}`;
};
