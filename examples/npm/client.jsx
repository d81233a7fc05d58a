// For the browser: takes over the HTML that PHP has sent.
import { hydrateRoot } from 'react-dom/client';
import { App } from './app.jsx';

const root = document.getElementById('root');
hydrateRoot(root, <App {...JSON.parse(root.dataset.props)} />);
