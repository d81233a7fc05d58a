/**
 * What scripts find in js_machine beside the language, for editors and `tsc`.
 *
 * Use it with `"lib": ["ESNext"]` and without `DOM`. What `JsMachine::bind()`, `expose()` and `$globals` give is yours to
 * declare. A test compares the names here with those of a VM.
 */

// The host

/** Writes to the logger of PHP, on one line, as Node's `util.inspect` does; nothing ever goes to standard output. */
declare var console: {
    assert(condition?: boolean, ...data: unknown[]): void;
    clear(): void;
    count(label?: string): void;
    countReset(label?: string): void;
    debug(...data: unknown[]): void;
    dir(value?: unknown, options?: { depth?: number | null }): void;
    dirxml(...data: unknown[]): void;
    error(...data: unknown[]): void;
    exception(...data: unknown[]): void;
    group(...label: unknown[]): void;
    groupCollapsed(...label: unknown[]): void;
    groupEnd(): void;
    info(...data: unknown[]): void;
    log(...data: unknown[]): void;
    table(data?: unknown, columns?: string[]): void;
    time(label?: string): void;
    timeEnd(label?: string): void;
    timeLog(label?: string, ...data: unknown[]): void;
    timeStamp(label?: string): void;
    trace(...data: unknown[]): void;
    warn(...data: unknown[]): void;
};

/** Records for the logger of PHP, with fields in their context. */
declare var log: {
    info(message: string, fields?: Record<string, unknown>): void;
    warn(message: string, fields?: Record<string, unknown>): void;
    error(message: string, fields?: Record<string, unknown>): void;
    debug(message: string, fields?: Record<string, unknown>): void;
};

/** Metrics of your own, in what `JsMachine::metrics()` shows. */
declare var metrics: {
    increment(name: string, labels?: Record<string, string>): void;
    gauge(name: string, value: number, labels?: Record<string, string>): void;
    histogram(name: string, value: number, labels?: Record<string, string>): void;
};

// Modules: only where `JsMachine::modules()` has set a loader

/** Loads a module, as CommonJS does. In a CommonJS module it resolves from there. */
declare function require(specifier: string): any;

/** Of CommonJS modules: what they are. */
declare var module: { id: string; filename: string; exports: any; loaded: boolean };
/** Of CommonJS modules: what they export. */
declare var exports: any;
/** Of CommonJS modules: their URL. */
declare var __filename: string;
/** Of CommonJS modules: the URL of their folder. */
declare var __dirname: string;

interface ImportMeta {
    /** The URL of the module, or the name that was given with it. */
    url: string;
}

// The global object

declare var self: typeof globalThis;
declare var global: typeof globalThis;

// Time

declare function setTimeout<A extends unknown[]>(callback: (...args: A) => void, ms?: number, ...args: A): number;
declare function setInterval<A extends unknown[]>(callback: (...args: A) => void, ms?: number, ...args: A): number;
declare function clearTimeout(id?: number): void;
declare function clearInterval(id?: number): void;
/** Runs a function once all that is ready has run; returns the number that `clearImmediate` takes. */
declare function setImmediate<A extends unknown[]>(callback: (...args: A) => void, ...args: A): number;
declare function clearImmediate(id?: number): void;
declare function queueMicrotask(callback: () => void): void;

declare var performance: {
    /** Milliseconds since the execution began. */
    now(): number;
    /** When the execution began: milliseconds since 1970. */
    readonly timeOrigin: number;
};

// Values

declare function structuredClone<T>(value: T, options?: { transfer?: unknown[] }): T;

declare var crypto: {
    getRandomValues<T extends ArrayBufferView>(array: T): T;
    randomUUID(): `${string}-${string}-${string}-${string}-${string}`;
};

// Text and bytes

declare function atob(text: string): string;
declare function btoa(text: string): string;

declare class TextEncoder {
    readonly encoding: 'utf-8';
    encode(text?: string): Uint8Array;
    encodeInto(text: string, target: Uint8Array): { read: number; written: number };
}

declare class TextDecoder {
    constructor(encoding?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
    readonly encoding: string;
    readonly fatal: boolean;
    readonly ignoreBOM: boolean;
    decode(bytes?: ArrayBuffer | ArrayBufferView, options?: { stream?: boolean }): string;
}

// Addresses

declare class URL {
    constructor(url: string | URL, base?: string | URL);
    static canParse(url: string | URL, base?: string | URL): boolean;
    static parse(url: string | URL, base?: string | URL): URL | null;
    hash: string;
    host: string;
    hostname: string;
    href: string;
    readonly origin: string;
    password: string;
    pathname: string;
    port: string;
    protocol: string;
    search: string;
    readonly searchParams: URLSearchParams;
    username: string;
    toString(): string;
    toJSON(): string;
}

declare class URLSearchParams {
    constructor(init?: string | Record<string, string> | Iterable<[string, string]> | URLSearchParams);
    readonly size: number;
    append(name: string, value: string): void;
    delete(name: string, value?: string): void;
    get(name: string): string | null;
    getAll(name: string): string[];
    has(name: string, value?: string): boolean;
    set(name: string, value: string): void;
    sort(): void;
    forEach(callback: (value: string, name: string, params: URLSearchParams) => void, thisArg?: unknown): void;
    entries(): IterableIterator<[string, string]>;
    keys(): IterableIterator<string>;
    values(): IterableIterator<string>;
    toString(): string;
    [Symbol.iterator](): IterableIterator<[string, string]>;
}

// Events

interface EventInit { bubbles?: boolean; cancelable?: boolean; composed?: boolean }

declare class Event {
    constructor(type: string, init?: EventInit);
    static readonly NONE: 0;
    static readonly CAPTURING_PHASE: 1;
    static readonly AT_TARGET: 2;
    static readonly BUBBLING_PHASE: 3;
    readonly type: string;
    readonly bubbles: boolean;
    readonly cancelable: boolean;
    readonly composed: boolean;
    readonly target: EventTarget | null;
    readonly currentTarget: EventTarget | null;
    readonly eventPhase: number;
    readonly defaultPrevented: boolean;
    readonly isTrusted: boolean;
    preventDefault(): void;
    stopPropagation(): void;
    stopImmediatePropagation(): void;
    composedPath(): EventTarget[];
}

declare class CustomEvent<T = unknown> extends Event {
    constructor(type: string, init?: EventInit & { detail?: T });
    readonly detail: T;
}

declare class MessageEvent<T = unknown> extends Event {
    constructor(type: string, init?: EventInit & { data?: T; origin?: string; ports?: MessagePort[] });
    readonly data: T;
    readonly origin: string;
    readonly ports: readonly MessagePort[];
}

type EventListener = ((event: any) => void) | { handleEvent(event: any): void };
interface EventListenerOptions { capture?: boolean; once?: boolean; passive?: boolean; signal?: AbortSignal }

declare class EventTarget {
    addEventListener(type: string, listener: EventListener | null, options?: boolean | EventListenerOptions): void;
    removeEventListener(type: string, listener: EventListener | null, options?: boolean | EventListenerOptions): void;
    dispatchEvent(event: Event): boolean;
}

declare class MessagePort extends EventTarget {
    onmessage: ((event: MessageEvent<any>) => void) | null;
    postMessage(message: unknown): void;
    start(): void;
    close(): void;
}

declare class MessageChannel {
    readonly port1: MessagePort;
    readonly port2: MessagePort;
}

declare class AbortController {
    readonly signal: AbortSignal;
    abort(reason?: unknown): void;
}

declare class AbortSignal extends EventTarget {
    private constructor();
    static abort(reason?: unknown): AbortSignal;
    static timeout(ms: number): AbortSignal;
    static any(signals: Iterable<AbortSignal>): AbortSignal;
    readonly aborted: boolean;
    readonly reason: any;
    throwIfAborted(): void;
}

declare class DOMException extends Error {
    constructor(message?: string, name?: string);
    readonly code: number;
}
