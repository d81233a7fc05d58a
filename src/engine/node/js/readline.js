// https://nodejs.org/api/readline.html
'use strict';
const { fill } = require('internal/missing');
const NAMES = 'createInterface Interface';
fill(exports, 'readline', NAMES);
Object.assign(exports, { clearLine: () => true, clearScreenDown: () => true, cursorTo: () => true, moveCursor: () => true, emitKeypressEvents() {} });
exports.promises = fill({}, 'readline', `${NAMES} Readline`);
