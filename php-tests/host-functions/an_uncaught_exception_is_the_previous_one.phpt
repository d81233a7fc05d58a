--TEST--
An exception of PHP that the script does not catch is the previous one of the ScriptException
--FILE--
<?php
use JsMachine\Exception\ScriptException;

$thrown = new RuntimeException('the reason', 3);
$js = (new JsMachine())->bind('fail', function () use ($thrown) { throw $thrown; });
foreach ([
    'fail()',
    'Promise.resolve().then(fail)',
    '(async () => { try { fail() } finally { 1 } })()',
    'try { fail() } catch (e) { throw e }',
    'fail.call(null); 1',
    'try { fail() } catch (e) { throw new Error("another") }',
] as $script) {
    try {
        $js->eval($script);
    } catch (ScriptException $e) {
        echo $e->getJsName(), ': ', $e->getMessage(), ' | ';
        var_dump($e->getPrevious() === $thrown);
    }
}
echo $js->execute('fail()')['error'], "\n";
?>
--EXPECT--
RuntimeException: RuntimeException: the reason (script.js:1:1) | bool(true)
RuntimeException: RuntimeException: the reason | bool(true)
RuntimeException: RuntimeException: the reason (script.js:1:22) | bool(true)
RuntimeException: RuntimeException: the reason (script.js:1:7) | bool(true)
RuntimeException: RuntimeException: the reason (script.js:1:6) | bool(true)
Error: Error: another (script.js:1:34) | bool(false)
RuntimeException: the reason
