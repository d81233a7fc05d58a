// A page with a table of 200 rows, rendered on the server.
import React, { createContext, memo, useContext, useMemo, useState } from 'react';
import { renderToString } from 'react-dom/server.browser';

const h = React.createElement;
const Currency = createContext('EUR');
const rows = Array.from({ length: 200 }, (_, i) => ({
    id: i, name: `Item <${i}> & more`, price: i * 125 % 9973, tags: ['new', 'sale', 'last'].slice(0, i % 4), stock: i % 7,
}));

function Price({ cents }) {
    return h('span', { className: 'price', 'data-cents': cents }, (cents / 100).toFixed(2), ' ', useContext(Currency));
}

const Tag = memo(({ text }) => h('li', { className: `tag tag-${text}` }, text));

function Row({ row, onPick }) {
    const [isOpen] = useState(row.id % 10 === 0);
    const label = useMemo(() => row.name.toUpperCase(), [row.name]);
    return h('tr', { className: row.stock === 0 ? 'row empty' : 'row', style: { opacity: row.stock / 10 + 0.3, paddingLeft: row.id % 5 }, onClick: onPick },
        h('th', { scope: 'row', id: `row-${row.id}` }, label),
        h('td', null, h(Price, { cents: row.price })),
        h('td', null, h('ul', null, row.tags.map(text => h(Tag, { text, key: text })))),
        h('td', null, h('a', { href: `/items/${row.id}?q=${encodeURIComponent(row.name)}` }, 'Details'), isOpen && h('p', null, 'In stock: ', row.stock)),
        h('td', null, h('input', { type: 'checkbox', defaultChecked: isOpen, disabled: row.stock === 0, 'aria-label': label })));
}

function Page() {
    return h('main', { lang: 'en' },
        h('h1', null, 'Items'),
        h(Currency.Provider, { value: 'CHF' },
            h('table', null, h('thead', null, h('tr', null, ['Name', 'Price', 'Tags', 'More', ''].map((head, key) => h('th', { key }, head)))),
                h('tbody', null, rows.map(row => h(Row, { row, key: row.id, onPick() {} }))))));
}

globalThis.result = () => renderToString(h(Page));
