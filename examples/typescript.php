<?php

// TypeScript and JSX, compiled by their names: a rule with types, a page made of components, and where errors point to.

declare(strict_types=1);

$js = (new JsMachine(timeoutMs: 1000))->modules([
    './order.ts' => <<<'TS'
        export interface Line { name: string; cents: number; quantity: number }
        export enum Shipping { Free = 0, Standard = 490 }
        export class Order {
            constructor(readonly lines: Line[], private limit = 5000) {}
            get total(): number { return this.lines.reduce((sum, line) => sum + line.cents * line.quantity, 0) }
            get shipping(): Shipping { return this.total >= this.limit ? Shipping.Free : Shipping.Standard }
        }
        TS,
    './html.ts' => <<<'TS'
        export function h(tag: string, props: Record<string, unknown> | null, ...children: unknown[]): string {
            const attributes = Object.entries(props ?? {}).map(([name, value]) => ` ${name}="${value}"`);
            return `<${tag}${attributes.join('')}>${children.flat().join('')}</${tag}>`;
        }
        TS,
]);

$page = <<<'TSX'
    /** @jsx h */
    import { h } from './html';
    import { Order, Shipping, type Line } from './order';

    const order = new Order(lines as Line[]);
    export default (
        <ul class="order">
            {order.lines.map(line => <li>{line.quantity} {line.name}</li>)}
            <li>shipping: {Shipping[order.shipping]}</li>
        </ul>
    );
    TSX;
$lines = [['name' => 'tea', 'cents' => 450, 'quantity' => 2], ['name' => 'cups', 'cents' => 990, 'quantity' => 1]];
echo $js->evalModule($page, ['lines' => $lines], name: 'page.tsx'), "\n";

$js->register('check.ts', <<<'TS'
    type Rule = (value: number) => boolean;

    const positive: Rule = value => value > 0;
    (value: number): number => {
        if (!positive(value)) {
            throw new RangeError(`${value} is not positive`);
        }
        return value;
    }
    TS);
try {
    $js->call('check', [-1]);
} catch (JsMachine\Exception\ScriptException $e) {
    echo $e->getMessage(), "\n";
}
