// https://nodejs.org/api/url.html: the WHATWG classes, and the older functions that read what is no whole URL.
'use strict';
const { coded, invalidArgType, needString } = require('internal/errors');
const querystring = require('querystring');
const punycode = require('punycode');
const { URL, URLSearchParams } = globalThis;

const FIELDS = ['protocol', 'slashes', 'auth', 'host', 'port', 'hostname', 'hash', 'search', 'query', 'pathname', 'path', 'href'];
function Url() { for (const field of FIELDS) this[field] = null; }

const SLASHED = new Set(['http', 'https', 'ftp', 'gopher', 'file', 'ws', 'wss']);
const isSlashed = protocol => SLASHED.has(String(protocol).replace(/:$/, ''));
const ESCAPED = { '\t': '%09', '\n': '%0A', '\r': '%0D', ' ': '%20', '"': '%22', "'": '%27', '<': '%3C', '>': '%3E', '\\': '%5C', '^': '%5E', '`': '%60', '{': '%7B', '|': '%7C', '}': '%7D' };
const escapeRest = text => text.replace(/[\t\n\r "'<>\\^`{|}]/g, character => ESCAPED[character]);

function parse(text, parseQuery, slashesDenoteHost) {
    if (text instanceof Url) return text;
    const url = new Url();
    url.parse(text, parseQuery, slashesDenoteHost);
    return url;
}

Url.prototype.parse = function (text, parseQuery, slashesDenoteHost) {
    needString(text, 'url');
    // Backslashes ahead of the query are slashes; tabs and newlines inside are dropped by no browser of old.
    const queryAt = text.search(/[?#]/);
    const head = queryAt < 0 ? text : text.slice(0, queryAt), tail = queryAt < 0 ? '' : text.slice(queryAt);
    const hasProtocol = /^\s*[a-z][a-z0-9.+-]*:/i.exec(head);
    let rest = ((hasProtocol && !/^\s*javascript:/i.test(head)) || head.includes('\\') ? head.replace(/\\/g, '/') : head) + tail;
    rest = rest.trim();
    const protocol = /^([a-z0-9.+-]+:)/i.exec(rest)?.[1];
    if (protocol) {
        this.protocol = protocol.toLowerCase();
        rest = rest.slice(protocol.length);
    }
    const isScript = this.protocol === 'javascript:';
    if (slashesDenoteHost || protocol || /^\/\/[^@/]+@[^@/]+/.test(rest)) {
        const slashes = rest.startsWith('//');
        if (slashes && !isScript) {
            rest = rest.slice(2);
            this.slashes = true;
        }
        if (!isScript && (slashes || (protocol && !isSlashed(protocol)))) rest = this.takeHost(rest, text);
    }
    if (!isScript) rest = escapeRest(rest);
    const hashAt = rest.indexOf('#');
    if (hashAt >= 0) {
        this.hash = rest.slice(hashAt);
        rest = rest.slice(0, hashAt);
    }
    const searchAt = rest.indexOf('?');
    if (searchAt >= 0) {
        this.search = rest.slice(searchAt);
        this.query = parseQuery ? querystring.parse(this.search.slice(1)) : this.search.slice(1);
        rest = rest.slice(0, searchAt);
    } else if (parseQuery) {
        this.search = null;
        this.query = Object.create(null);
    }
    if (rest) this.pathname = rest;
    if (isSlashed(this.protocol ?? '') && this.hostname && !this.pathname) this.pathname = '/';
    if (this.pathname || this.search) this.path = (this.pathname ?? '') + (this.search ?? '');
    this.href = this.format();
    return this;
};

/** Takes user, host and port from the start of a text, and returns the rest. */
Url.prototype.takeHost = function (rest, text) {
    const end = rest.search(/[/?#]/), whole = end < 0 ? rest : rest.slice(0, end);
    const at = whole.lastIndexOf('@');
    if (at >= 0) this.auth = decodeURIComponent(whole.slice(0, at));
    let host = whole.slice(at + 1);
    const stop = host.search(/[\t\n\r "%';<>\\^`{|}]/);
    let left = rest.slice(whole.length);
    if (stop >= 0) {
        left = host.slice(stop) + left;
        host = host.slice(0, stop);
    }
    const port = /:(\d*)$/.exec(host);
    if (port) {
        if (port[1]) this.port = port[1];
        host = host.slice(0, -port[0].length);
    }
    const isV6 = host.startsWith('[') && host.endsWith(']');
    if (!isV6) {
        // What no name of a host has begins the path.
        const wrong = host.search(/[^a-zA-Z0-9.\-+_\u0080-\uffff]/);
        if (wrong >= 0) {
            left = `/${host.slice(wrong)}${left}`;
            host = host.slice(0, wrong);
        }
        if (host.length > 255) host = '';
        host = punycode.toASCII(host.toLowerCase());
        if (/[\x00-\x20#/:<>?@[\\\]^|]/.test(host)) throw Object.assign(coded(TypeError, 'ERR_INVALID_URL', 'Invalid URL'), { input: text });
    }
    this.host = host.toLowerCase() + (this.port ? `:${this.port}` : '');
    this.hostname = isV6 ? host.slice(1, -1).toLowerCase() : host;
    if (left && !/^[/?#]/.test(left)) left = `/${left}`;
    return left;
};

function format(url, options) {
    if (typeof url === 'string') return parse(url).format();
    if (typeof url !== 'object' || url === null) throw invalidArgType('urlObject', ['Object', 'string'], url);
    if (url instanceof URL) {
        const { auth = true, fragment = true, search = true, unicode = false } = options ?? {};
        const copy = new URL(url.href);
        if (!auth) copy.username = copy.password = '';
        if (!fragment) copy.hash = '';
        if (!search) copy.search = '';
        return unicode ? copy.href.replace(copy.host, punycode.toUnicode(copy.host)) : copy.href;
    }
    return Url.prototype.format.call(url);
}

Url.prototype.format = function () {
    const auth = this.auth ? `${encodeURIComponent(this.auth).replace(/%3A/i, ':')}@` : '';
    let protocol = this.protocol || '', pathname = this.pathname || '', hash = this.hash || '', host = '';
    if (this.host) host = auth + this.host;
    else if (this.hostname) {
        host = auth + (this.hostname.includes(':') && !/^\[/.test(this.hostname) ? `[${this.hostname}]` : this.hostname);
        if (this.port) host += `:${this.port}`;
    }
    const query = this.query !== null && typeof this.query === 'object' ? querystring.stringify(this.query) : '';
    let search = this.search || (query ? `?${query}` : '');
    if (protocol && !protocol.endsWith(':')) protocol += ':';
    pathname = pathname.replace(/[?#]/g, encodeURIComponent);
    search = search.replace(/#/g, '%23');
    if (this.slashes || isSlashed(protocol)) {
        if (this.slashes || host) {
            if (pathname && !pathname.startsWith('/')) pathname = `/${pathname}`;
            host = `//${host}`;
        } else if (protocol === 'file:') host = '//';
    }
    if (hash && !hash.startsWith('#')) hash = `#${hash}`;
    if (search && !search.startsWith('?')) search = `?${search}`;
    return protocol + host + pathname + search + hash;
};

const resolve = (from, to) => parse(from, false, true).resolve(to);
const resolveObject = (from, to) => (from ? parse(from, false, true).resolveObject(to) : to);
Url.prototype.resolve = function (relative) { return this.resolveObject(parse(relative, false, true)).format(); };

/** https://www.rfc-editor.org/rfc/rfc3986#section-5.2, with the older notion of schemes without hosts. */
Url.prototype.resolveObject = function (relative) {
    if (typeof relative === 'string') relative = parse(relative, false, true);
    const result = Object.assign(new Url(), this);
    result.hash = relative.hash;
    if (relative.href === '') {
        result.href = result.format();
        return result;
    }
    if (relative.slashes && !relative.protocol) {
        for (const field of FIELDS) if (field !== 'protocol') result[field] = relative[field];
        if (isSlashed(result.protocol) && result.hostname && !result.pathname) result.path = result.pathname = '/';
        result.href = result.format();
        return result;
    }
    if (relative.protocol && relative.protocol !== result.protocol) {
        Object.assign(result, relative);
        if (isSlashed(relative.protocol) && !relative.host && !/^file:?$/.test(relative.protocol)) {
            const names = (relative.pathname || '').split('/');
            while (names.length && !(relative.host = names.shift()));
            Object.assign(result, { host: relative.host || '', hostname: relative.host || '' });
            result.pathname = `/${names.join('/')}`.replace(/^\/\//, '/');
        }
        result.path = (result.pathname || '') + (result.search || '') || null;
        result.slashes = result.slashes || relative.slashes;
        result.href = result.format();
        return result;
    }
    return resolvePath(result, relative);
};

function resolvePath(result, relative) {
    const isAbsolute = relative.host || relative.pathname?.startsWith('/');
    const baseAbsolute = result.pathname?.startsWith('/');
    const mustEndAbsolute = isAbsolute || baseAbsolute || (result.host && relative.pathname);
    const removeAll = mustEndAbsolute;
    let names = result.pathname?.split('/') ?? [];
    const more = relative.pathname?.split('/') ?? [];
    if (isAbsolute) {
        if (relative.host || relative.host === '') {
            if (result.host !== relative.host) result.auth = null;
            result.host = relative.host;
            result.port = relative.port;
        }
        if (relative.hostname || relative.hostname === '') result.hostname = relative.hostname;
        Object.assign(result, { search: relative.search, query: relative.query });
        names = more;
    } else if (more.length) {
        names.pop();
        names = names.concat(more);
        Object.assign(result, { search: relative.search, query: relative.query });
    } else if (relative.search !== null && relative.search !== undefined) {
        Object.assign(result, { search: relative.search, query: relative.query });
        if (result.pathname !== null || result.search !== null) result.path = (result.pathname || '') + (result.search || '');
        result.href = result.format();
        return result;
    }
    if (names.length === 0) {
        result.pathname = null;
        result.path = result.search ? `/${result.search}` : null;
        result.href = result.format();
        return result;
    }
    const last = names.at(-1);
    const hasTrailingSlash = ((result.host || relative.host || names.length > 1) && (last === '.' || last === '..')) || last === '';
    let up = 0;
    for (let i = names.length - 1; i >= 0; i--) {
        if (names[i] === '.') names.splice(i, 1);
        else if (names[i] === '..') { names.splice(i, 1); up++; } else if (up) { names.splice(i, 1); up--; }
    }
    if (!mustEndAbsolute && !removeAll) while (up-- > 0) names.unshift('..');
    if (mustEndAbsolute && names[0] !== '' && !names[0]?.startsWith('/')) names.unshift('');
    if (hasTrailingSlash && !names.join('/').endsWith('/')) names.push('');
    if ((mustEndAbsolute || (result.host && names.length)) && names[0] !== '' && !names[0]?.startsWith('/')) names.unshift('');
    result.pathname = names.length ? names.join('/') : null;
    if (result.pathname !== null || result.search !== null) result.path = (result.pathname || '') + (result.search || '');
    result.auth = relative.auth || result.auth;
    result.slashes = result.slashes || relative.slashes;
    result.href = result.format();
    return result;
}

function fileURLToPath(url) {
    if (typeof url === 'string') url = new URL(url);
    else if (typeof url?.href !== 'string' || !url.protocol) throw invalidArgType('path', ['string', 'URL'], url);
    // Modules have URLs of their own scheme here; their paths are below the directory of modules.
    if (url.protocol !== 'file:' && url.protocol !== 'module:') throw coded(TypeError, 'ERR_INVALID_URL_SCHEME', 'The URL must be of scheme file');
    if (/%2f/i.test(url.pathname)) throw coded(TypeError, 'ERR_INVALID_FILE_URL_PATH', 'File URL path must not include encoded / characters');
    return decodeURIComponent(url.pathname);
}
function pathToFileURL(path) {
    needString(path, 'path');
    const { resolve: resolvePathName } = require('path');
    const end = path.endsWith('/') && path !== '/' ? '/' : '';
    const escaped = (resolvePathName(path) + end).replace(/%/g, '%25').replace(/\\/g, '%5C').replace(/\n/g, '%0A').replace(/\r/g, '%0D').replace(/\t/g, '%09').replace(/\?/g, '%3F').replace(/#/g, '%23');
    return new URL(`file://${escaped}`);
}
function urlToHttpOptions(url) {
    const { hostname, pathname, port, username, password, search, hash, protocol, href } = url;
    const options = { __proto__: null, ...url, protocol, hostname: hostname?.startsWith('[') ? hostname.slice(1, -1) : hostname, hash, search, pathname, path: `${pathname || ''}${search || ''}`, href };
    if (port !== '') options.port = Number(port);
    if (username || password) options.auth = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
    return options;
}
const domainTo = change => domain => { try { return change(new URL(`ws://${domain}`).hostname); } catch { return ''; } };

module.exports = {
    URL, URLSearchParams, Url, parse, format, resolve, resolveObject, fileURLToPath, pathToFileURL, urlToHttpOptions,
    domainToASCII: domainTo(host => host), domainToUnicode: domainTo(punycode.toUnicode),
};
