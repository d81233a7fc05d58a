// For PHP: a function that makes HTML.
import { renderToString } from 'react-dom/server.browser';
import { App } from './app.jsx';

globalThis.render = props => renderToString(<App {...props} />);
