// A bar chart with a line, grouped and summed from 500 rows, as SVG.
import * as vega from 'vega';

const values = Array.from({ length: 500 }, (_, i) => ({ day: i % 50, amount: i * 7919 % 1009, kind: ['a', 'b'][i % 2] }));
const chart = {
    width: 600, height: 300, padding: 5,
    data: [
        { name: 'rows', values },
        { name: 'days', source: 'rows', transform: [{ type: 'aggregate', groupby: ['day', 'kind'], ops: ['sum'], fields: ['amount'], as: ['sum'] },
            { type: 'stack', groupby: ['day'], sort: { field: 'kind' }, field: 'sum' }, { type: 'formula', expr: 'datum.sum / 2', as: 'half' }] },
    ],
    scales: [
        { name: 'x', type: 'band', domain: { data: 'days', field: 'day', sort: true }, range: 'width', padding: 0.1 },
        { name: 'y', domain: { data: 'days', field: 'y1' }, nice: true, range: 'height' },
        { name: 'color', type: 'ordinal', domain: { data: 'days', field: 'kind' }, range: 'category' },
    ],
    axes: [{ orient: 'bottom', scale: 'x' }, { orient: 'left', scale: 'y', title: 'Amount', grid: true }],
    legends: [{ fill: 'color', title: 'Kind' }],
    marks: [
        { type: 'rect', from: { data: 'days' }, encode: { enter: { x: { scale: 'x', field: 'day' }, width: { scale: 'x', band: 1 },
            y: { scale: 'y', field: 'y0' }, y2: { scale: 'y', field: 'y1' }, fill: { scale: 'color', field: 'kind' } } } },
        { type: 'symbol', from: { data: 'days' }, encode: { enter: { x: { scale: 'x', field: 'day' }, y: { scale: 'y', field: 'half' }, size: { value: 20 } } } },
    ],
};

globalThis.result = () => {
    const view = new vega.View(vega.parse(chart), { renderer: 'none' });
    return view.toSVG().then(text => { view.finalize(); return text; });
};
