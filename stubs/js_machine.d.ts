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

/** Of Node, where `JsMachine::modules()` has set a loader: `env` holds NODE_ENV alone. */
declare var process: any;
/** Of Node, where `JsMachine::modules()` has set a loader. */
declare var Buffer: any;

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
    mark(name: string, options?: { startTime?: number; detail?: unknown }): PerformanceMark;
    measure(name: string, start?: string | number | { start?: string | number; end?: string | number; duration?: number; detail?: unknown }, end?: string | number): PerformanceMeasure;
    clearMarks(name?: string): void;
    clearMeasures(name?: string): void;
    getEntries(): PerformanceEntry[];
    getEntriesByName(name: string, type?: string): PerformanceEntry[];
    getEntriesByType(type: string): PerformanceEntry[];
};

declare class PerformanceEntry {
    private constructor();
    readonly name: string;
    readonly entryType: string;
    readonly startTime: number;
    readonly duration: number;
    toJSON(): object;
}
declare class PerformanceMark extends PerformanceEntry {
    constructor(name: string, options?: { startTime?: number; detail?: unknown });
    readonly detail: unknown;
}
declare class PerformanceMeasure extends PerformanceEntry {
    readonly detail: unknown;
}

// Values

declare function structuredClone<T>(value: T, options?: { transfer?: unknown[] }): T;

declare var crypto: {
    getRandomValues<T extends ArrayBufferView>(array: T): T;
    randomUUID(): `${string}-${string}-${string}-${string}-${string}`;
    /** Digests, HMAC, AES-CBC, AES-CTR, AES-GCM, PBKDF2 and HKDF; no key pairs. */
    readonly subtle: SubtleCrypto;
};

declare class CryptoKey {
    private constructor();
    readonly type: string;
    readonly extractable: boolean;
    readonly algorithm: { name: string };
    readonly usages: string[];
}
declare class SubtleCrypto {
    private constructor();
    digest(algorithm: string | { name: string }, data: ArrayBuffer | ArrayBufferView): Promise<ArrayBuffer>;
    importKey(format: 'raw' | 'jwk', data: any, algorithm: any, extractable: boolean, usages: string[]): Promise<CryptoKey>;
    exportKey(format: 'raw' | 'jwk', key: CryptoKey): Promise<any>;
    generateKey(algorithm: any, extractable: boolean, usages: string[]): Promise<CryptoKey>;
    sign(algorithm: any, key: CryptoKey, data: ArrayBuffer | ArrayBufferView): Promise<ArrayBuffer>;
    verify(algorithm: any, key: CryptoKey, signature: ArrayBuffer | ArrayBufferView, data: ArrayBuffer | ArrayBufferView): Promise<boolean>;
    encrypt(algorithm: any, key: CryptoKey, data: ArrayBuffer | ArrayBufferView): Promise<ArrayBuffer>;
    decrypt(algorithm: any, key: CryptoKey, data: ArrayBuffer | ArrayBufferView): Promise<ArrayBuffer>;
    deriveBits(algorithm: any, key: CryptoKey, length: number): Promise<ArrayBuffer>;
    deriveKey(algorithm: any, key: CryptoKey, target: any, extractable: boolean, usages: string[]): Promise<CryptoKey>;
    wrapKey(format: 'raw' | 'jwk', key: CryptoKey, wrapping: CryptoKey, algorithm: any): Promise<ArrayBuffer>;
    unwrapKey(format: 'raw' | 'jwk', wrapped: ArrayBuffer | ArrayBufferView, wrapping: CryptoKey, algorithm: any, ...key: any[]): Promise<CryptoKey>;
}

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

// Streams

declare class ReadableStream<T = any> {
    constructor(source?: any, strategy?: any);
    static from<T>(items: Iterable<T> | AsyncIterable<T>): ReadableStream<T>;
    readonly locked: boolean;
    cancel(reason?: unknown): Promise<void>;
    getReader(options?: { mode?: 'byob' }): any;
    pipeThrough<U>(pair: { readable: ReadableStream<U>; writable: WritableStream }, options?: any): ReadableStream<U>;
    pipeTo(target: WritableStream, options?: { preventClose?: boolean; preventAbort?: boolean; preventCancel?: boolean; signal?: AbortSignal }): Promise<void>;
    tee(): [ReadableStream<T>, ReadableStream<T>];
    values(options?: { preventCancel?: boolean }): AsyncIterableIterator<T>;
    [Symbol.asyncIterator](): AsyncIterableIterator<T>;
}
declare class ReadableStreamDefaultReader<T = any> {
    constructor(stream: ReadableStream<T>);
    readonly closed: Promise<void>;
    read(): Promise<{ value?: T; done: boolean }>;
    releaseLock(): void;
    cancel(reason?: unknown): Promise<void>;
}
declare class ReadableStreamBYOBReader {
    constructor(stream: ReadableStream);
    readonly closed: Promise<void>;
    read<V extends ArrayBufferView>(view: V, options?: { min?: number }): Promise<{ value?: V; done: boolean }>;
    releaseLock(): void;
    cancel(reason?: unknown): Promise<void>;
}
declare class ReadableStreamDefaultController<T = any> {
    private constructor();
    readonly desiredSize: number | null;
    enqueue(chunk: T): void;
    close(): void;
    error(error?: unknown): void;
}
declare class ReadableByteStreamController {
    private constructor();
    readonly byobRequest: ReadableStreamBYOBRequest | null;
    readonly desiredSize: number | null;
    enqueue(chunk: ArrayBufferView): void;
    close(): void;
    error(error?: unknown): void;
}
declare class ReadableStreamBYOBRequest {
    private constructor();
    readonly view: ArrayBufferView | null;
    respond(bytes: number): void;
    respondWithNewView(view: ArrayBufferView): void;
}
declare class WritableStream<T = any> {
    constructor(sink?: any, strategy?: any);
    readonly locked: boolean;
    getWriter(): WritableStreamDefaultWriter<T>;
    abort(reason?: unknown): Promise<void>;
    close(): Promise<void>;
}
declare class WritableStreamDefaultWriter<T = any> {
    constructor(stream: WritableStream<T>);
    readonly closed: Promise<void>;
    readonly ready: Promise<void>;
    readonly desiredSize: number | null;
    write(chunk: T): Promise<void>;
    close(): Promise<void>;
    abort(reason?: unknown): Promise<void>;
    releaseLock(): void;
}
declare class WritableStreamDefaultController {
    private constructor();
    readonly signal: AbortSignal;
    error(error?: unknown): void;
}
declare class TransformStream<I = any, O = any> {
    constructor(transformer?: any, writableStrategy?: any, readableStrategy?: any);
    readonly readable: ReadableStream<O>;
    readonly writable: WritableStream<I>;
}
declare class TransformStreamDefaultController<T = any> {
    private constructor();
    readonly desiredSize: number | null;
    enqueue(chunk: T): void;
    error(error?: unknown): void;
    terminate(): void;
}
declare class ByteLengthQueuingStrategy {
    constructor(options: { highWaterMark: number });
    readonly highWaterMark: number;
    readonly size: (chunk: ArrayBufferView) => number;
}
declare class CountQueuingStrategy {
    constructor(options: { highWaterMark: number });
    readonly highWaterMark: number;
    readonly size: () => number;
}
declare class TextEncoderStream {
    readonly encoding: 'utf-8';
    readonly readable: ReadableStream<Uint8Array>;
    readonly writable: WritableStream<string>;
}
declare class TextDecoderStream {
    constructor(encoding?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
    readonly encoding: string;
    readonly fatal: boolean;
    readonly ignoreBOM: boolean;
    readonly readable: ReadableStream<string>;
    readonly writable: WritableStream<ArrayBuffer | ArrayBufferView>;
}
declare class CompressionStream {
    constructor(format: 'gzip' | 'deflate' | 'deflate-raw');
    readonly readable: ReadableStream<Uint8Array>;
    readonly writable: WritableStream<ArrayBuffer | ArrayBufferView>;
}
declare class DecompressionStream {
    constructor(format: 'gzip' | 'deflate' | 'deflate-raw');
    readonly readable: ReadableStream<Uint8Array>;
    readonly writable: WritableStream<ArrayBuffer | ArrayBufferView>;
}

// WebAssembly, where `js_machine.webassembly` is on

declare namespace WebAssembly {
    type Imports = Record<string, Record<string, unknown>>;
    interface Source { module: Module; instance: Instance }
    class Module {
        constructor(bytes: ArrayBuffer | ArrayBufferView);
        static imports(module: Module): { module: string; name: string; kind: string }[];
        static exports(module: Module): { name: string; kind: string }[];
        static customSections(module: Module, name: string): ArrayBuffer[];
    }
    class Instance {
        constructor(module: Module, imports?: Imports);
        readonly exports: Record<string, any>;
    }
    class Memory {
        constructor(descriptor: { initial: number; maximum?: number });
        readonly buffer: ArrayBuffer;
        grow(pages: number): number;
    }
    class Table {
        constructor(descriptor: { element: 'anyfunc' | 'externref'; initial: number; maximum?: number }, value?: any);
        readonly length: number;
        get(index: number): any;
        set(index: number, value?: any): void;
        grow(count: number, value?: any): number;
    }
    class Global {
        constructor(descriptor: { value: 'i32' | 'i64' | 'f32' | 'f64' | 'anyfunc' | 'externref'; mutable?: boolean }, value?: any);
        value: any;
        valueOf(): any;
    }
    class CompileError extends Error {}
    class LinkError extends Error {}
    class RuntimeError extends Error {}
    function validate(bytes: ArrayBuffer | ArrayBufferView): boolean;
    function compile(bytes: ArrayBuffer | ArrayBufferView): Promise<Module>;
    function compileStreaming(source: Response | Promise<Response>): Promise<Module>;
    function instantiate(module: Module, imports?: Imports): Promise<Instance>;
    function instantiate(bytes: ArrayBuffer | ArrayBufferView, imports?: Imports): Promise<Source>;
    function instantiateStreaming(source: Response | Promise<Response>, imports?: Imports): Promise<Source>;
}

// Requests; `fetch()` is there where `JsMachine::fetch()` has set who makes them

declare function fetch(input: string | URL | Request, init?: any): Promise<Response>;

declare class Blob {
    constructor(parts?: Iterable<string | Blob | ArrayBuffer | ArrayBufferView>, options?: { type?: string; endings?: 'transparent' | 'native' });
    readonly size: number;
    readonly type: string;
    slice(start?: number, end?: number, type?: string): Blob;
    text(): Promise<string>;
    bytes(): Promise<Uint8Array>;
    arrayBuffer(): Promise<ArrayBuffer>;
    stream(): ReadableStream<Uint8Array>;
}
declare class File extends Blob {
    constructor(parts: Iterable<string | Blob | ArrayBuffer | ArrayBufferView>, name: string, options?: { type?: string; lastModified?: number });
    readonly name: string;
    readonly lastModified: number;
    readonly webkitRelativePath: string;
}
declare class FormData {
    append(name: string, value: string | Blob, filename?: string): void;
    set(name: string, value: string | Blob, filename?: string): void;
    delete(name: string): void;
    get(name: string): string | File | null;
    getAll(name: string): (string | File)[];
    has(name: string): boolean;
    forEach(callback: (value: string | File, name: string, form: FormData) => void, self?: unknown): void;
    entries(): IterableIterator<[string, string | File]>;
    keys(): IterableIterator<string>;
    values(): IterableIterator<string | File>;
    [Symbol.iterator](): IterableIterator<[string, string | File]>;
}
declare class Headers {
    constructor(init?: Headers | Record<string, string> | Iterable<[string, string]>);
    append(name: string, value: string): void;
    set(name: string, value: string): void;
    delete(name: string): void;
    get(name: string): string | null;
    has(name: string): boolean;
    getSetCookie(): string[];
    forEach(callback: (value: string, name: string, headers: Headers) => void, self?: unknown): void;
    entries(): IterableIterator<[string, string]>;
    keys(): IterableIterator<string>;
    values(): IterableIterator<string>;
    [Symbol.iterator](): IterableIterator<[string, string]>;
}
/** The body of a request or a response, which can be read once. */
interface Body {
    readonly body: ReadableStream<Uint8Array> | null;
    readonly bodyUsed: boolean;
    text(): Promise<string>;
    json(): Promise<any>;
    bytes(): Promise<Uint8Array>;
    arrayBuffer(): Promise<ArrayBuffer>;
    blob(): Promise<Blob>;
    formData(): Promise<FormData>;
}
declare class Request {
    constructor(input: string | URL | Request, init?: any);
    readonly method: string;
    readonly url: string;
    readonly headers: Headers;
    readonly signal: AbortSignal;
    clone(): Request;
}
interface Request extends Body {}
declare class Response {
    constructor(body?: any, init?: { status?: number; statusText?: string; headers?: any });
    static error(): Response;
    static json(data: unknown, init?: { status?: number; statusText?: string; headers?: any }): Response;
    static redirect(url: string | URL, status?: number): Response;
    readonly type: string;
    readonly status: number;
    readonly ok: boolean;
    readonly statusText: string;
    readonly headers: Headers;
    readonly url: string;
    readonly redirected: boolean;
    clone(): Response;
}
interface Response extends Body {}

/** Writes an error to the console, as one that nobody caught. */
declare function reportError(error: unknown): void;

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
