// https://nodejs.org/api/dns.html
'use strict';
const { fill, fillPromises } = require('internal/missing');
const NAMES = 'getServers lookup lookupService resolve resolve4 resolve6 resolveAny resolveCaa resolveCname resolveMx resolveNaptr resolveNs resolvePtr resolveSoa resolveSrv resolveTxt reverse setServers';
fill(exports, 'dns', `${NAMES} Resolver`);
Object.assign(exports, {
    ADDRCONFIG: 32, V4MAPPED: 8, ALL: 16, NODATA: 'ENODATA', NOTFOUND: 'ENOTFOUND', SERVFAIL: 'ESERVFAIL', TIMEOUT: 'ETIMEOUT', CANCELLED: 'ECANCELLED',
    getDefaultResultOrder: () => 'verbatim', setDefaultResultOrder() {}, promises: fillPromises({}, 'dns', NAMES),
});
