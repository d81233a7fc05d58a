--TEST--
WebAssembly is off by default; where it is on, time, memory and depth end it as any script, and contexts live on
--FILE--
<?php
$module = 'AGFzbQEAAAABKQhgAX8Bf2ACf3wBf2AAAGACfn4BfmAAAX9gAn9/AX9gAn9/AGAAAn98AhYCA2VudgNsb2cAAQNlbnYEYm9vbQACAxAPAAMCAAIABAUABgAAAgUHBAQBcAAEBQQBAQEEBgYBfwFBBwsHhQERBm1lbW9yeQIAAWcDAAV0YWJsZQEAA2ZpYgACBWFkZDY0AAMHZm9yZXZlcgAEBGRlZXAABQR0cmFwAAYEb3ZlcgAIA2RpdgAJBGxvYWQACgVzdG9yZQALBGdyb3cADAdjYWxsTG9nAA0IY2FsbEJvb20ADghpbmRpcmVjdAAPA3R3bwAQCQgBAEEACwICAwqYAQ8cACAAQQJIBH8gAAUgAEEBaxACIABBAmsQAmoLCwcAIAAgAXwLBwADQAwACwsJACAAQQFqEAcLAwAACwYAIAAQBwsGAEEBEAcLBwAgACABbQsHACAAKAIACwkAIAAgATYCAAsGACAAQAALDwAgAEQAAAAAAAD4PxAACwQAEAELCQAgASAAEQAACw0AQQFEAAAAAAAABEALCwsBAEEQCwVoZWxsbw==';
$make = 'const make = env => new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.from(atob(code), c => c.charCodeAt(0))), { env: { log() {}, boom() {}, ...env } }).exports; ';
$js = (new JsMachine(timeoutMs: 400, memoryMb: 64))->bind('source', fn () => $module);
echo $js->eval('typeof WebAssembly'), "\n";
ini_set('js_machine.webassembly', '1');
foreach ([
    'make().forever()',
    'const e = make(); for (;;) e.callLog(1)',
    'const e = make(); for (;;) { try { e.over() } catch {} }',
    'for (;;) make()',
    'const all = []; for (;;) all.push(new WebAssembly.Memory({ initial: 100 }))',
    'new WebAssembly.Memory({ initial: 60000 })',
    'const table = new WebAssembly.Table({ element: "anyfunc", initial: 1 }); for (;;) table.grow(1e6)',
    'const e = make({ boom: () => e.callBoom() }); e.callBoom()',
    'WebAssembly.validate(new Uint8Array(3e7))',
    'const view = new Uint8Array(make().memory.buffer); const e = make(); const old = new Uint8Array(e.memory.buffer); e.grow(1); old[0] = 1; [view.length, old.length].join()',
] as $script) {
    $started = hrtime(true);
    // Each instance takes 64 KB: a fast machine makes as many as the memory holds within 400 ms.
    $outcome = $js->execute("const code = source(); $make$script", timeoutMs: $script === 'for (;;) make()' ? 100 : null);
    $late = hrtime(true) - $started > 2e9 ? ', late' : '';
    echo $outcome['status'], ' ', $outcome['error_name'], json_encode($outcome['result']), $late, "\n";
}
$context = $js->context();
$context->eval("const code = source(); $make const e = make()");
try {
    $context->eval('e.forever()');
} catch (JsMachine\Exception\TimeoutException $exception) {
    echo get_class($exception), ' ';
}
echo $context->eval('e.fib(11) + " " + e.memory.buffer.byteLength'), "\n";
ini_set('js_machine.webassembly', '0');
echo $js->eval('typeof WebAssembly'), "\n";
?>
--EXPECT--
undefined
timeout null
timeout null
timeout null
timeout null
error RangeErrornull
error RangeErrornull
error RangeErrornull
error null
memory null
success "65536,0"
JsMachine\Exception\TimeoutException 89 65536
undefined
