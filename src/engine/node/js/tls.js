// https://nodejs.org/api/tls.html
'use strict';
require('internal/missing').fill(exports, 'tls', 'connect createServer createSecureContext createSecurePair checkServerIdentity SecureContext Server TLSSocket');
Object.assign(exports, {
    DEFAULT_CIPHERS: '', DEFAULT_ECDH_CURVE: 'auto', DEFAULT_MIN_VERSION: 'TLSv1.2', DEFAULT_MAX_VERSION: 'TLSv1.3', CLIENT_RENEG_LIMIT: 3, CLIENT_RENEG_WINDOW: 600,
    getCiphers: () => [], rootCertificates: [],
});
