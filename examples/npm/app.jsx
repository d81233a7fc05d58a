import { useId, useState } from 'react';

export function App({ title, products }) {
    const [query, setQuery] = useState('');
    const id = useId();
    const found = products.filter(product => product.name.toLowerCase().includes(query.toLowerCase()));
    return (
        <main>
            <h1>{title}</h1>
            <label htmlFor={id}>Search</label>
            <input id={id} value={query} onChange={event => setQuery(event.target.value)} />
            <p>{found.length} of {products.length} products</p>
            <ul>{found.map(({ id, name, price }) => <li key={id}>{name}: {price} €</li>)}</ul>
        </main>
    );
}
