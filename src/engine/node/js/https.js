// https://nodejs.org/api/https.html
'use strict';
const http = require('http');
require('internal/missing').fill(exports, 'https', 'createServer get request Server');
exports.Agent = class Agent extends http.Agent {
    constructor(options) { super(options); this.defaultPort = 443; this.protocol = 'https:'; }
};
exports.globalAgent = new exports.Agent({ keepAlive: true });
