/* @jsx h */
interface Props {
    title: string;
    products: { name: string; price: number }[];
    broken?: boolean;
}

const escaped = (text: unknown) => String(text).replace(/[&<>"]/g, c => `&#${c.charCodeAt(0)};`);

function h(tag: string, props: Record<string, unknown> | null, ...children: unknown[]) {
    const attributes = Object.entries(props ?? {}).map(([key, value]) => ` ${key}="${escaped(value)}"`).join("");
    const inner = children.flat().map(child => (child instanceof Html ? child.text : escaped(child))).join("");
    return new Html(`<${tag}${attributes}>${inner}</${tag}>`);
}

class Html {
    constructor(readonly text: string) {}
}

({
    page({ title, products, broken }: Props) {
        if (broken) {
            throw new Error("broken on purpose");
        }
        const page = (
            <section class="shop">
                <h1>{title}</h1>
                <ul>{products.map(product => <li>{product.name}: {product.price}</li>)}</ul>
            </section>
        );
        return page.text;
    },
    gross: (net: number) => Math.round(net * 1.19),
    forever() {
        for (;;);
    },
    number: () => 7,
    kind: (props: object) => Object.prototype.toString.call(props),
})
