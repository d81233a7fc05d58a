// Search parameters of URLs: evaluated when a script first touches them.
// An expression: a function of the object of pairs.js that returns the globals by name. It keeps the built-ins that it uses.
(function (lists) {
    'use strict';
    const { iterable, need } = lists;
    const { Number, Object, String, Symbol, TypeError, Uint8Array, WeakMap } = globalThis;
    const { encodeURIComponent, decodeURIComponent } = globalThis;

    const encode = text => encodeURIComponent(text.isWellFormed() ? text : text.toWellFormed())
        .replace(/%20/g, '+').replace(/[!'()~]/g, c => '%' + c.charCodeAt(0).toString(16).toUpperCase());
    const decode = text => {
        const spaced = text.replace(/\+/g, ' ');
        try { return decodeURIComponent(spaced); } catch {
            return spaced.replace(/(%[0-9a-f]{2})+/gi, bytes => {
                const list = bytes.slice(1).split('%').map(byte => Number('0x' + byte));
                return new TextDecoder('utf-8', { ignoreBOM: true }).decode(new Uint8Array(list));
            });
        }
    };

    /** The parameters of URLs that have been asked for them. */
    const belonging = new WeakMap();

    class URLSearchParams {
        #pairs = []; #changed = () => {}; #url = null; #search = '';
        /** The pairs, as they are in the URL now if this belongs to one. */
        get #list() {
            if (this.#url && this.#url.search !== this.#search) {
                this.#search = this.#url.search;
                this.#pairs = [];
                this.#parse(this.#search);
            }
            return this.#pairs;
        }
        set #list(pairs) { this.#pairs = pairs; }
        constructor(init = '') {
            if (typeof init === 'object' && init !== null) {
                const pairs = typeof init[Symbol.iterator] === 'function' ? [...init] : Object.entries(init);
                for (const pair of pairs) {
                    const [name, value, ...more] = [...pair];
                    if (value === undefined || more.length) throw new TypeError('each pair needs a name and a value');
                    this.#pairs.push([String(name), String(value)]);
                }
                return;
            }
            this.#parse(String(init));
        }
        #parse(text) {
            for (const part of text.replace(/^\?/, '').split('&')) {
                if (part === '') continue;
                const i = part.indexOf('=');
                this.#pairs.push(i < 0 ? [decode(part), ''] : [decode(part.slice(0, i)), decode(part.slice(i + 1))]);
            }
        }
        static of(url) {
            const known = belonging.get(url);
            if (known) return known;
            const params = new URLSearchParams(url.search);
            [params.#url, params.#search] = [url, url.search];
            params.#changed = () => {
                url.search = write(params.#pairs);
                params.#search = url.search;
            };
            belonging.set(url, params);
            return params;
        }
        get size() { return this.#list.length; }
        append(name, value) {
            need(2, arguments);
            this.#list.push([String(name), String(value)]);
            this.#changed();
        }
        delete(name, value) {
            need(1, arguments);
            this.#list = this.#list.filter(([n, v]) => n !== String(name) || (value !== undefined && v !== String(value)));
            this.#changed();
        }
        get(name) {
            need(1, arguments);
            return this.#list.find(([n]) => n === String(name))?.[1] ?? null;
        }
        getAll(name) {
            need(1, arguments);
            return this.#list.filter(([n]) => n === String(name)).map(([, v]) => v);
        }
        has(name, value) {
            need(1, arguments);
            return this.#list.some(([n, v]) => n === String(name) && (value === undefined || v === String(value)));
        }
        set(name, value) {
            need(2, arguments);
            const i = this.#list.findIndex(([n]) => n === String(name));
            if (i < 0) this.#list.push([String(name), String(value)]);
            else {
                this.#list[i][1] = String(value);
                this.#list = this.#list.filter(([n], j) => j <= i || n !== String(name));
            }
            this.#changed();
        }
        sort() { this.#list.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)); this.#changed(); }
        static { iterable(this, params => params.#list); }
        toString() { return write(this.#list); }
    }
    const write = pairs => pairs.map(([name, value]) => encode(name) + '=' + encode(value)).join('&');
    const paramsOf = URLSearchParams.of;
    delete URLSearchParams.of;

    Object.defineProperty(URLSearchParams.prototype, Symbol.toStringTag, { value: 'URLSearchParams', configurable: true });
    return { URLSearchParams, paramsOf };
})
