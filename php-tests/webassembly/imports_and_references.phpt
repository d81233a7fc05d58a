--TEST--
Memories, globals, functions and references of JavaScript are imported; a start function runs; promises give modules and instances
--INI--
js_machine.webassembly=1
--FILE--
<?php
// One exports its import f again, and has id, g, r, peek and twice; the other has a start function, which calls e.f(42).
$modules = ['refs' => 'AGFzbQEAAAABEwRgAX8Bf2ABbwFvYAABfmAAAW8CHAQBZQFmAAABZQFtAgABAWUBZwN+AAFlAXIDbwADBgUBAgMAAAchBgFmAAACaWQAAQFnAAIBcgADBHBlZWsABAV0d2ljZQAFCiQFBAAgAAsEACMACwQAIwELBwAgAC0AAAsLACAAEAAgABAAags=',
    'starts' => 'AGFzbQEAAAABCAJgAX8AYAAAAgcBAWUBZgAAAwIBAQUDAQABBwUBAW0CAAgBAQoQAQ4AQSoQAEEAQeMANgIACw=='];
echo json_encode((new JsMachine(timeoutMs: 20000))->eval(<<<'JS'
    const bytes = text => Uint8Array.from(atob(text), c => c.charCodeAt(0));
    const memory = new WebAssembly.Memory({ initial: 1, maximum: 2 });
    new Uint8Array(memory.buffer)[7] = 99;
    const held = { an: 'object' };
    const e = { f: x => x + 1, m: memory, g: new WebAssembly.Global({ value: 'i64' }, -5n), r: new WebAssembly.Global({ value: 'externref' }, held) };
    (async () => {
        const { instance, module } = await WebAssembly.instantiate(bytes(refs), { e });
        const { id, g, r, peek, twice, f } = instance.exports;
        let seen;
        const starts = await WebAssembly.compile(bytes(starts_));
        const started = await WebAssembly.instantiate(starts, { e: { f: x => { seen = x } } });
        return [
            peek(7), String(g()), r() === held, id(held) === held, id(undefined) === undefined, id(null), twice(20), f(1),
            (await WebAssembly.instantiate(module, { e: { ...e, f: instance.exports.twice } })).exports.f === twice,
            seen, new Int32Array(started.exports.m.buffer)[0], Object.keys(started.exports), WebAssembly.Module.exports(starts),
            await WebAssembly.instantiate(bytes(starts_)).catch(error => error.name),
            await WebAssembly.instantiateStreaming(new Response(bytes(refs)), { e }).then(({ instance }) => instance.exports.peek(7)),
            await WebAssembly.compile(bytes('AAAA')).catch(error => error.name),
        ];
    })()
    JS, ['refs' => $modules['refs'], 'starts_' => $modules['starts']])), "\n";
?>
--EXPECT--
[99,"-5",true,true,true,null,42,2,true,42,99,["m"],[{"name":"m","kind":"memory"}],"TypeError",99,"CompileError"]
