// A page with a table of 200 rows, rendered on the server.
import { computed, createSSRApp, h, ref } from 'vue';
import { renderToString } from '@vue/server-renderer';

const rows = Array.from({ length: 200 }, (_, i) => ({
    id: i, name: `Item <${i}> & more`, price: i * 125 % 9973, tags: ['new', 'sale', 'last'].slice(0, i % 4), stock: i % 7,
}));

const Row = {
    props: { row: Object },
    setup({ row }) {
        const isOpen = ref(row.id % 10 === 0);
        const label = computed(() => row.name.toUpperCase());
        return () => h('tr', { class: { row: true, empty: row.stock === 0 }, style: { opacity: row.stock / 10 + 0.3, paddingLeft: `${row.id % 5}px` } }, [
            h('th', { scope: 'row', id: `row-${row.id}` }, label.value),
            h('td', [h('span', { class: ['price', { dear: row.price > 5000 }] }, (row.price / 100).toFixed(2))]),
            h('td', [h('ul', row.tags.map(text => h('li', { key: text, class: `tag-${text}` }, text)))]),
            h('td', [h('a', { href: `/items/${row.id}` }, 'Details'), isOpen.value ? h('p', `In stock: ${row.stock}`) : null]),
            h('td', [h('input', { type: 'checkbox', checked: isOpen.value, disabled: row.stock === 0 })]),
        ]);
    },
};

globalThis.result = () => renderToString(createSSRApp({ render: () => h('main', [h('h1', 'Items'), h('table', rows.map(row => h(Row, { row, key: row.id })))]) }));
