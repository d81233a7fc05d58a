<?php

/**
 * Whether memory stays flat: flat.php EXECUTIONS runs so many scripts that call every built-in function, one a script.
 *
 * The functions are those that a walk from the global object and some literals finds. Each is called and constructed with
 * values of many kinds. Resident memory is looked at ten times; once the process is warm, it may not grow any more.
 */

declare(strict_types=1);

require __DIR__ . '/../php-tests/support/process.inc';

const TIMEOUT_MS = 1000;

/** What the allocator of PHP's thread may add late, bytes: the leak of one byte an execution is far more. */
const GROWTH = 64 << 10;

/** Functions that wait: they are no leak, but take the time of many others. */
const WAITING = '/^globalThis\["(setInterval|Atomics)"\](\["wait(Async)?"\])?$/';

/** A script whose value is a list of expressions, one for each function that can be reached. */
const FUNCTIONS = <<<'JS'
    const roots = ['globalThis', '(function* () {})', '(async () => {})', '(async function* () {})', '(function* () {})()', '(async function* () {})()',
        '[][Symbol.iterator]()', '""[Symbol.iterator]()', 'new Map().keys()', 'new Set().keys()', '"a".matchAll(/a/g)', '[1].values().map(x => x)',
        'new Uint8Array(1)', 'new URL("http://a/?b").searchParams.entries()', 'new MessageChannel().port1', 'new AbortController().signal',
        'Iterator.from({ next() {} })'];
    const known = new Set(), found = [], queue = roots.map(text => [(0, eval)(text), text]);
    const add = (value, text) => {
        if ((typeof value === 'object' && value !== null || typeof value === 'function') && !known.has(value)) {
            known.add(value);
            queue.push([value, text]);
        }
    };
    const symbols = new Map(Reflect.ownKeys(Symbol).filter(key => typeof Symbol[key] === 'symbol').map(key => [Symbol[key], `Symbol.${key}`]));
    for (const [object, text] of queue) {
        if (typeof object === 'function') found.push(text);
        add(Object.getPrototypeOf(object), `Object.getPrototypeOf(${text})`);
        for (const key of Reflect.ownKeys(object)) {
            const name = typeof key === 'symbol' ? symbols.get(key) : JSON.stringify(key);
            if (name === undefined) continue;
            const property = Object.getOwnPropertyDescriptor(object, key);
            add(property.value, `${text}[${name}]`);
            for (const kind of ['get', 'set']) add(property[kind], `Object.getOwnPropertyDescriptor(${text}, ${name}).${kind}`);
        }
    }
    found
    JS;

/** Values that functions are called on, and with. */
const VALUES = [
    'undefined', '2', '"text"', 'true', '10n', 'Symbol.iterator', '[1, 2, 3]', '{ a: 1 }', 'x => x', '/t/g', 'new Date(0)', 'new Map([[1, 2]])', 'new Set([1])',
    'new Uint8Array(4)', 'new ArrayBuffer(8)', 'new DataView(new ArrayBuffer(8))', 'new WeakMap()', 'new WeakRef({})', 'new Error("e")', 'Promise.resolve(1)',
    'new Proxy({}, {})', '(function* () { yield 1 })()', '(async function* () { yield 1 })()', '[1].values()', 'new URL("http://a/?b=c")', 'class { #a = 1 }',
];

/** Arguments, by turns. */
const ARGUMENTS = [
    '[]', '[1]', '["text", 1]', '[x => x]', '[[3, 1, 2], (a, b) => a]', '[{ a: 1 }, "a", { value: 1 }]', '[/t/g, "$&"]', '["a", () => 1]', '[Symbol(), 1, 2]',
    '[new Map(), x => { throw x }]', '[10n, 10n]', '[[[1, 2]], 0]', '["1 + 1", "return 1"]', '[{ get a() { return 1 }, toJSON() {}, then(f) { f() } }]',
];

/**
 * One script: calls a function on some values, and makes an object by it. Promises say that they are done: an asynchronous
 * generator taken for an iterator would never end.
 */
function script(string $function, int $turn): string
{
    $arguments = ARGUMENTS[$turn % count(ARGUMENTS)];
    $values = array_map(fn (int $i) => VALUES[($turn * 5 + $i) % count(VALUES)], range(0, 4));
    $values = implode(', ', $values);
    return "Promise.prototype.done = true; const f = $function;
        for (const self of [$values]) try { f.apply(self, $arguments) } catch {}
        try { new f(...$arguments) } catch {}";
}

$executions = (int) $argv[1];
$js = (new JsMachine(timeoutMs: TIMEOUT_MS, memoryMb: 64))->logger(fn () => null);
$functions = array_values(preg_grep(WAITING, $js->eval(FUNCTIONS), PREG_GREP_INVERT));
printf("%d functions, %d executions\n", count($functions), $executions);
$statuses = $resident = [];
for ($i = 0; $i < $executions; $i++) {
    $turn = intdiv($i, count($functions));
    $reply = $js->execute(script($functions[$i % count($functions)], $turn));
    $statuses[$reply['status']] = ($statuses[$reply['status']] ?? 0) + 1;
    unset($reply);
    if (($i + 1) % max(1, intdiv($executions, 10)) === 0) {
        $resident[] = resident_bytes();
        printf("%d: %d KB resident, %s\n", $i + 1, end($resident) >> 10, json_encode($statuses));
    }
}
// The first fifth is warm-up: each function with several arguments.
$growth = end($resident) - ($resident[1] ?? 0);
printf("growth since a fifth: %d KB\n", $growth >> 10);
exit($growth <= GROWTH && count($functions) > 500 && ($statuses['success'] ?? 0) > 0.9 * $executions ? 0 : 1);
