// https://nodejs.org/api/tty.html: there is no terminal.
'use strict';
require('internal/missing').fill(exports, 'tty', 'ReadStream WriteStream');
exports.isatty = () => false;
