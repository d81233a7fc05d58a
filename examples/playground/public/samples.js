// The samples of the page.
export const samples = [
    {
        name: 'Prices',
        kind: 'js',
        code: `// The value of the last expression is the result.
const items = [
    { name: 'tea', cents: 450, quantity: 3 },
    { name: 'coffee', cents: 600, quantity: 1 },
];
const net = items.reduce((sum, item) => sum + item.cents * item.quantity, 0);
console.log('net: %d', net);
({ net, gross: Math.round(net * 1.19) })
`,
    },
    {
        name: 'TypeScript',
        kind: 'ts',
        code: `interface Order { cents: number; quantity: number }
enum Discount { None = 0, Bulk = 0.1 }

const price = ({ cents, quantity }: Order): number =>
    Math.round(cents * quantity * (1 - (quantity >= 10 ? Discount.Bulk : Discount.None)));

export default [price({ cents: 450, quantity: 3 }), price({ cents: 450, quantity: 10 })];
`,
    },
    {
        name: 'JSX',
        kind: 'tsx',
        code: `/* @jsx h */
const h = (tag: string, props: object | null, ...children: unknown[]) =>
    \`<\${tag}>\${children.flat().join('')}</\${tag}>\`;

const List = ({ names }: { names: string[] }) => <ul>{names.map(name => <li>{name}</li>)}</ul>;

export default List({ names: ['tea', 'coffee'] });
`,
    },
    {
        name: 'A promise',
        kind: 'js',
        code: `// A returned promise is awaited.
(async () => {
    for (const word of ['one', 'two', 'three']) {
        await new Promise(done => setTimeout(done, 200));
        console.log(word);
    }
    return 'done';
})()
`,
    },
    {
        name: 'An endless loop',
        kind: 'js',
        code: `// The time limit ends it, and the next script finds a pristine VM.
for (let n = 0; ; n++) {}
`,
    },
    {
        name: 'Too much memory',
        kind: 'js',
        code: `// The memory limit ends it.
const texts = [];
for (let n = 0; ; n++) texts.push('x'.repeat(10000) + n);
`,
    },
    {
        name: 'An error',
        kind: 'js',
        code: `const order = { items: [] };

function firstName(order) {
    return order.items[0].name;
}

firstName(order);
`,
    },
];
