--TEST--
The cause of an error, and the PHP exception that an error stands for, are previous exceptions
--FILE--
<?php
use JsMachine\Exception\ScriptException;

function chain(callable $run): void
{
    try {
        $run();
    } catch (ScriptException $e) {
        $links = [];
        for ($link = $e; $link !== null; $link = $link->getPrevious()) {
            $links[] = (new ReflectionClass($link))->getShortName() . ': ' . $link->getMessage();
        }
        echo implode(' <- ', $links), "\n";
    }
}

$thrown = new DomainException('d', 0, new LogicException('l'));
$js = (new JsMachine())->bind('f', fn () => throw $thrown);
$js->register('r', '() => { try { f() } catch (e) { throw new Error("registered", { cause: e }) } }');
$context = $js->context();
chain(fn () => $js->eval('throw new Error("m", { cause: new TypeError("inner", { cause: "text" }) })'));
chain(fn () => $js->eval('throw new Error("m", { cause: null })'));
chain(fn () => $js->eval('throw new Error("m", { cause: { code: 7 } })'));
chain(fn () => $js->eval('f()'));
chain(fn () => $js->eval('try { f() } catch (e) { throw new Error("wrapped", { cause: e }) }'));
chain(fn () => $js->eval('try { f() } catch (e) { throw new Error("a", { cause: new Error("b", { cause: e }) }) }'));
chain(fn () => $js->call('r'));
chain(fn () => $js->submit('try { f() } catch (e) { throw new Error("job", { cause: e }) }')->await());
chain(fn () => $context->eval('try { f() } catch (e) { throw new Error("context", { cause: e }) }'));
// An error may be its own cause, and causes may go on for ever.
chain(fn () => $js->eval('const e = new Error("self"); e.cause = e; throw e'));
chain(fn () => $js->eval('const a = new Error("a"), b = new Error("b", { cause: a }); a.cause = b; throw a'));
try {
    $js->eval('let e = new Error(0); for (let i = 0; i < 1000; i++) e = new Error(i, { cause: e }); throw e');
} catch (ScriptException $e) {
    for ($count = 0; $e = $e->getPrevious(); $count++);
    echo "$count causes\n";
}
try {
    $js->eval('try { f() } catch (e) { throw new Error("wrapped", { cause: e }) }');
} catch (ScriptException $e) {
    var_dump($e->getPrevious() === $thrown, $e->getJsValue()['cause']['name']);
}
// A cause that cannot be read is none.
chain(fn () => $js->eval('throw Object.defineProperty(new Error("m"), "cause", { get() { throw 1 } })'));
chain(fn () => $js->eval('throw new Error("m", { cause: new Proxy({}, { get() { throw 1 } }) })'));
?>
--EXPECT--
ScriptException: Error: m (script.js:1:7) <- ScriptException: TypeError: inner (script.js:1:31) <- ScriptException: text
ScriptException: Error: m (script.js:1:7)
ScriptException: Error: m (script.js:1:7) <- ScriptException: the script threw an object without a message
ScriptException: DomainException: d (script.js:1:1) <- DomainException: d <- LogicException: l
ScriptException: Error: wrapped (script.js:1:31) <- DomainException: d <- LogicException: l
ScriptException: Error: a (script.js:1:31) <- ScriptException: Error: b (script.js:1:55) <- DomainException: d <- LogicException: l
ScriptException: Error: registered (r:1:39) <- DomainException: d <- LogicException: l
ScriptException: Error: job (script.js:1:31) <- DomainException: d <- LogicException: l
ScriptException: Error: context (script.js:1:31) <- DomainException: d <- LogicException: l
ScriptException: Error: self (script.js:1:11)
ScriptException: Error: a (script.js:1:11) <- ScriptException: Error: b (script.js:1:31)
16 causes
bool(true)
string(15) "DomainException"
ScriptException: Error: m (script.js:1:29)
ScriptException: Error: m (script.js:1:7)
