--TEST--
A module is compiled and run: functions, memory, tables, globals, imports, traps and errors are those of the specification
--INI--
js_machine.webassembly=1
--FILE--
<?php
// The module has fib, add64, trap, over, div, load, store, grow, callLog, callBoom, indirect and two; env.log and env.boom are imported.
$module = 'AGFzbQEAAAABKQhgAX8Bf2ACf3wBf2AAAGACfn4BfmAAAX9gAn9/AX9gAn9/AGAAAn98AhYCA2VudgNsb2cAAQNlbnYEYm9vbQACAxAPAAMCAAIABAUABgAAAgUHBAQBcAAEBQQBAQEEBgYBfwFBBwsHhQERBm1lbW9yeQIAAWcDAAV0YWJsZQEAA2ZpYgACBWFkZDY0AAMHZm9yZXZlcgAEBGRlZXAABQR0cmFwAAYEb3ZlcgAIA2RpdgAJBGxvYWQACgVzdG9yZQALBGdyb3cADAdjYWxsTG9nAA0IY2FsbEJvb20ADghpbmRpcmVjdAAPA3R3bwAQCQgBAEEACwICAwqYAQ8cACAAQQJIBH8gAAUgAEEBaxACIABBAmsQAmoLCwcAIAAgAXwLBwADQAwACwsJACAAQQFqEAcLAwAACwYAIAAQBwsGAEEBEAcLBwAgACABbQsHACAAKAIACwkAIAAgATYCAAsGACAAQAALDwAgAEQAAAAAAAD4PxAACwQAEAELCQAgASAAEQAACw0AQQFEAAAAAAAABEALCwsBAEEQCwVoZWxsbw==';
$lines = (new JsMachine(timeoutMs: 20000))->eval(<<<'JS'
    const bytes = Uint8Array.from(atob(module), c => c.charCodeAt(0));
    const lines = [];
    const t = (name, f) => {
        try { const v = f(); lines.push(`${name}: ${typeof v === 'bigint' ? `${v}n` : JSON.stringify(v)}`); }
        catch (e) { lines.push(`${name} threw ${e.name}: ${e.message}`); }
    };
    t('validate', () => [WebAssembly.validate(bytes), WebAssembly.validate(new Uint8Array([1, 2, 3]))]);
    t('bad', () => { try { new WebAssembly.Module(new Uint8Array([1, 2, 3])) } catch (e) { return e instanceof WebAssembly.CompileError && e instanceof Error } });
    const compiled = new WebAssembly.Module(bytes);
    t('imports', () => WebAssembly.Module.imports(compiled));
    t('exports', () => WebAssembly.Module.exports(compiled).length);
    t('no imports', () => new WebAssembly.Instance(compiled));
    t('wrong imports', () => new WebAssembly.Instance(compiled, { env: {} }));
    const env = { log: (x, y) => { lines.push(`log ${x} ${y}`); new Uint8Array(e.memory.buffer)[0] = 5; return x * 2 }, boom: () => { throw new RangeError('from JavaScript') } };
    const instance = new WebAssembly.Instance(compiled, { env }), e = instance.exports;
    t('fib', () => e.fib(15));
    t('add64', () => e.add64(2n ** 62n, 2n ** 62n));
    t('trap', () => e.trap());
    t('over', () => e.over());
    t('division', () => e.div(1, 0));
    t('overflow', () => e.div(-2147483648, -1));
    t('out of bounds', () => e.load(65536 * 10));
    t('is a RuntimeError', () => { try { e.trap() } catch (error) { return error instanceof WebAssembly.RuntimeError } });
    t('store', () => (e.store(100, 0x01020304), [...new Uint8Array(e.memory.buffer, 100, 4)]));
    t('data', () => new TextDecoder().decode(new Uint8Array(e.memory.buffer, 16, 5)));
    t('write', () => (new Uint32Array(e.memory.buffer)[50] = 77, e.load(200)));
    const old = e.memory.buffer;
    t('same buffer', () => old === e.memory.buffer);
    t('transfer', () => { try { old.transfer() } catch (error) { return error.name } });
    t('copy', () => structuredClone(old).byteLength);
    t('grow', () => e.grow(1));
    t('detached', () => [old.byteLength, e.memory.buffer.byteLength]);
    t('memory.grow', () => [e.memory.grow(1), e.memory.buffer.byteLength]);
    t('memory.grow beyond the maximum', () => e.memory.grow(5));
    t('grow beyond the maximum', () => e.grow(100));
    t('callLog', () => [e.callLog(21), e.load(0)]);
    t('callBoom', () => e.callBoom());
    t('indirect', () => e.indirect(0, 10));
    t('wrong signature', () => e.indirect(1, 10));
    t('null function', () => e.indirect(2, 10));
    t('several results', () => e.two());
    t('global', () => [e.g.value, e.g.value = 9, e.g.value]);
    t('table', () => [e.table.length, e.table.get(0) === e.fib, e.table.get(2), e.table.grow(1), e.table.length]);
    t('table.set', () => (e.table.set(2, e.fib), e.indirect(2, 6)));
    t('table.set of another function', () => e.table.set(2, () => 1));
    t('tags', () => [String(WebAssembly), String(instance), String(compiled), e.fib.length, Object.isFrozen(e)]);
    lines;
    JS, ['module' => $module]);
echo implode("\n", $lines), "\n";
?>
--EXPECT--
validate: [true,false]
bad: true
imports: [{"module":"env","name":"log","kind":"function"},{"module":"env","name":"boom","kind":"function"}]
exports: 17
no imports threw TypeError: WebAssembly.Instance(): Imports argument must be present and must be an object
wrong imports threw LinkError: WebAssembly.Instance(): Import #0 "env" "log": function import requires a callable
fib: 610
add64: -9223372036854775808n
trap threw RuntimeError: unreachable
over threw RangeError: Maximum call stack size exceeded
division threw RuntimeError: divide by zero
overflow threw RuntimeError: divide result unrepresentable
out of bounds threw RuntimeError: memory access out of bounds
is a RuntimeError: true
store: [4,3,2,1]
data: "hello"
write: 77
same buffer: true
transfer: "TypeError"
copy: 65536
grow: 1
detached: [0,131072]
memory.grow: [2,196608]
memory.grow beyond the maximum threw RangeError: WebAssembly.Memory.grow(): Maximum memory size exceeded
grow beyond the maximum: -1
log 21 1.5
callLog: [42,5]
callBoom threw RangeError: from JavaScript
indirect: 55
wrong signature threw RuntimeError: null function or function signature mismatch
null function threw RuntimeError: null function or function signature mismatch
several results: [1,2.5]
global: [7,9,9]
table: [4,true,null,4,5]
table.set: 8
table.set of another function threw TypeError: null or a function that WebAssembly exports is needed
tags: ["[object WebAssembly]","[object WebAssembly.Instance]","[object WebAssembly.Module]",1,true]
