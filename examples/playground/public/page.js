import { samples } from './samples.js';

const $ = id => document.getElementById(id);
const timeouts = [10, 50, 200, 1000, 2000, 5000, 10000];
const memories = [8, 16, 32, 64, 128, 256];

// ---- theme

const themes = { auto: 'Theme: system', light: 'Theme: light', dark: 'Theme: dark' };

function setTheme(theme) {
    document.documentElement.dataset.theme = theme;
    $('theme').textContent = themes[theme];
    localStorage.setItem('theme', theme);
}

$('theme').addEventListener('click', () => {
    const names = Object.keys(themes);
    setTheme(names[(names.indexOf(document.documentElement.dataset.theme) + 1) % names.length]);
});
setTheme(localStorage.getItem('theme') in themes ? localStorage.getItem('theme') : 'auto');

// ---- the editor, or a plain field where it was not bundled

const editor = (globalThis.createEditor ?? plainEditor)($('editor'), {
    code: samples[0].code,
    kind: samples[0].kind,
    label: 'Script',
    run,
});

function plainEditor(parent, { code, label, run: start }) {
    const field = document.createElement('textarea');
    field.value = code;
    field.spellcheck = false;
    field.setAttribute('aria-label', label);
    field.addEventListener('keydown', event => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) start();
    });
    parent.append(field);
    return {
        code: () => field.value,
        replace: text => { field.value = text; },
        select: () => field.focus(),
        focus: () => field.focus(),
    };
}

// ---- controls

for (const [index, { name }] of samples.entries()) $('sample').add(new Option(name, index));
// Shown once the text is no longer that of a sample; not to be chosen.
const own = new Option('Your own', '');
own.hidden = true;
$('sample').add(own);
$('sample').addEventListener('change', () => {
    const { code, kind } = samples[$('sample').value];
    $('kind').value = kind;
    editor.replace(code, kind);
});
for (const type of ['input', 'keyup']) {
    $('editor').addEventListener(type, () => {
        if (editor.code() !== samples[$('sample').value]?.code) $('sample').value = '';
    });
}
$('kind').addEventListener('change', () => editor.replace(editor.code(), $('kind').value));

function showLimits() {
    const ms = timeouts[$('timeout').value];
    $('timeoutText').value = ms < 1000 ? `${ms} ms` : `${ms / 1000} s`;
    $('memoryText').value = `${memories[$('memory').value]} MiB`;
    $('copiesText').value = $('copies').value;
}
for (const id of ['timeout', 'memory', 'copies']) $(id).addEventListener('input', showLimits);
showLimits();

// ---- a run

let running = null;

$('controls').addEventListener('submit', event => {
    event.preventDefault();
    run();
});
$('stop').addEventListener('click', () => running?.abort());

async function run() {
    if (running !== null) return;
    running = new AbortController();
    $('run').disabled = true;
    $('stop').disabled = false;
    $('log').replaceChildren();
    $('result').replaceChildren();
    setStatus('running', 'running');
    const outcomes = [];
    try {
        const reply = await fetch('/run', {
            method: 'POST',
            headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify({
                code: editor.code(),
                kind: $('kind').value,
                timeoutMs: timeouts[$('timeout').value],
                memoryMb: memories[$('memory').value],
                copies: Number($('copies').value),
            }),
            signal: running.signal,
        });
        if (!reply.ok) throw new Error(`the server answered ${reply.status}`);
        for await (const event of lines(reply.body)) handle(event, outcomes);
    } catch (error) {
        if (running.signal.aborted) {
            setStatus('cancelled', 'stopped');
        } else {
            setStatus('error', 'failed');
            show('error', error.message);
        }
    }
    running = null;
    $('run').disabled = false;
    $('stop').disabled = true;
}

async function* lines(stream) {
    let rest = '';
    for await (const text of stream.pipeThrough(new TextDecoderStream())) {
        const all = (rest + text).split('\n');
        rest = all.pop();
        for (const line of all) yield JSON.parse(line);
    }
}

function handle(event, outcomes) {
    switch (event.event) {
        case 'log': return addLog(event.level, event.message);
        case 'pool': return showPool(event.pool);
        case 'refused':
            setStatus('rejected', 'refused');
            return show('error', event.message);
        case 'done':
            outcomes.push(event.outcome);
            showOutcome(event.outcome, event.type, outcomes);
    }
}

function setStatus(kind, text) {
    $('status').className = kind;
    $('status').textContent = text;
}

function show(className, text) {
    const block = document.createElement('pre');
    block.className = className;
    block.tabIndex = 0;
    block.textContent = text;
    $('result').replaceChildren(block);
    return block;
}

function showOutcome(outcome, type, outcomes) {
    const count = outcomes.length > 1 ? `, ${outcomes.filter(({ status }) => status === 'success').length} of ${outcomes.length} worked` : '';
    setStatus(outcome.status, outcome.status + count);
    if (outcome.status === 'success') {
        show('value', JSON.stringify(outcome.result, null, 2)).dataset.type = type;
    } else {
        const block = show('error', [outcome.error, outcome.error_stack].filter(Boolean).join('\n'));
        if (outcome.error_line !== null) {
            const go = document.createElement('button');
            go.type = 'button';
            go.textContent = `Go to line ${outcome.error_line}`;
            go.addEventListener('click', () => editor.select(outcome.error_line, outcome.error_column ?? 1));
            block.after(go);
        }
    }
    showSplit(outcome);
}

const milliseconds = ms => (ms < 1 ? `${(ms * 1000).toFixed(0)} µs` : `${ms.toFixed(ms < 10 ? 2 : 0)} ms`);

function showSplit({ queue_ms, duration_ms, cpu_ms, memory_peak_bytes }) {
    $('splitEmpty').hidden = true;
    $('split').hidden = false;
    const cpu = Math.min(cpu_ms, duration_ms);
    const parts = [['queue', 'waiting for a VM', queue_ms], ['cpu', 'on the processor', cpu], ['idle', 'off the processor', duration_ms - cpu]];
    const all = Math.max(queue_ms + duration_ms, 0.001);
    $('bar').replaceChildren(...parts.map(([name, , ms]) => {
        const part = document.createElement('span');
        part.className = name;
        part.style.flexGrow = Math.max(ms / all, 0);
        return part;
    }));
    $('bar').setAttribute('aria-label', parts.map(([, text, ms]) => `${text}: ${milliseconds(ms)}`).join(', '));
    const limit = memories[$('memory').value] * 2 ** 20;
    const rows = [
        ...parts.map(([name, text, ms]) => [name, text, milliseconds(ms)]),
        ['memory', 'memory at the most', `${(memory_peak_bytes / 2 ** 20).toFixed(2)} MiB, ${(100 * memory_peak_bytes / limit).toFixed(1)} % of the limit`],
    ];
    $('figures').replaceChildren(...rows.flatMap(([name, text, value]) => {
        const term = document.createElement('dt');
        term.className = name;
        term.textContent = text;
        const detail = document.createElement('dd');
        detail.id = `figure-${name}`;
        detail.textContent = value;
        return [term, detail];
    }));
}

function addLog(level, message) {
    const line = document.createElement('li');
    line.className = level;
    line.textContent = message;
    $('log').append(line);
    line.scrollIntoView({ block: 'nearest' });
}

function showPool({ pool_size, available, active, vms }) {
    $('poolText').textContent = `${available} of ${pool_size} available, ${active} running`;
    const boxes = vms.map(({ id, state, executions, heap_bytes }) => {
        const box = document.createElement('li');
        box.className = state;
        box.textContent = `VM ${id}: ${state}`;
        box.title = `${executions} executions, ${(heap_bytes / 2 ** 20).toFixed(1)} MiB`;
        return box;
    });
    for (let missing = vms.length; missing < pool_size; missing++) {
        const box = document.createElement('li');
        box.className = 'absent';
        box.textContent = 'not started';
        boxes.push(box);
    }
    $('pool').replaceChildren(...boxes);
}

async function about() {
    const { version, engine, php, pool } = await (await fetch('/about')).json();
    $('about').textContent = `${version}, ${engine}, PHP ${php}`;
    showPool(pool);
}

about();
// While nothing runs the pool is looked at now and then; a run tells about it itself.
setInterval(() => running === null && !document.hidden && about().catch(() => {}), 2000);
editor.focus();
