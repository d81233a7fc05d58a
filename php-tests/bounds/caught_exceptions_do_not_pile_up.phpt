--TEST--
Exceptions of host functions that a script catches do not pile up; the latest come back
--INI--
memory_limit=32M
--FILE--
<?php
final class NotFound extends Exception {}

$js = (new JsMachine(timeoutMs: 60_000, memoryMb: 64))->bind('find', function ($id) { throw new NotFound("no $id"); });
echo $js->eval('let n = 0; for (let i = 0; i < 100_000; i++) try { find(i) } catch { n++ } n'), "\n";
// Each trace holds the argument.
echo $js->eval('let n = 0; for (let i = 0; i < 200; i++) try { find("x".repeat(1e6)) } catch { n++ } n'), "\n";
try {
    $js->eval('const errors = []; for (let i = 0; i < 900; i++) try { find(i) } catch (e) { errors.push(e) } throw errors[7]');
} catch (JsMachine\Exception\ScriptException $e) {
    echo $e->getPrevious()::class, ' ', $e->getPrevious()->getMessage(), "\n";
}
echo $js->eval('try { find("x".repeat(1e6)) } catch (e) { e.message.length }') < 70_000 ? 'short' : 'long', " message\n";
?>
--EXPECT--
100000
200
NotFound no 7
short message
