--TEST--
AsyncLocalStorage keeps its store over await, promises, timers, ticks and microtasks, and nowhere else
--FILE--
<?php
$js = (new JsMachine())->modules([]);
$code = '(async () => {
    const { AsyncLocalStorage, AsyncResource } = require("async_hooks");
    const [one, two] = [new AsyncLocalStorage(), new AsyncLocalStorage()];
    const seen = [], see = what => seen.push(`${what} ${one.getStore()} ${two.getStore()}`);
    let resource;
    const inner = one.run("a", async () => {
        see("run");
        await null;
        see("await");
        await two.run("b", async () => { await new Promise(done => setTimeout(done, 1)); see("both"); });
        queueMicrotask(() => see("microtask"));
        process.nextTick(() => see("tick"));
        setImmediate(() => see("immediate"));
        Promise.reject(0).catch(() => see("catch"));
        resource = new AsyncResource("x");
        one.exit(() => see("exit"));
        await new Promise(done => setTimeout(done, 2));
    });
    see("outside");
    await inner;
    see("after");
    resource.runInAsyncScope(() => see("resource"));
    one.enterWith("c");
    see("entered");
    return seen;
})()';
echo implode("\n", $js->eval($code)), "\n";
echo json_encode($js->context()->eval('typeof require("async_hooks").AsyncLocalStorage')), "\n";
?>
--EXPECT--
run a undefined
outside undefined undefined
await a undefined
both a b
exit undefined undefined
microtask a undefined
catch a undefined
tick a undefined
immediate a undefined
after undefined undefined
resource a undefined
entered c undefined
"function"
