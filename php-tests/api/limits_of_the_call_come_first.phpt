--TEST--
The limit of the call comes before that of the instance, and that before the directive
--INI--
js_machine.default_timeout_ms=70
--FILE--
<?php
use JsMachine\Exception\TimeoutException;

function limit_of(Closure $call): string
{
    try {
        $call();
        return 'none';
    } catch (TimeoutException $e) {
        return preg_replace('/.*within (\d+) ms.*/', '$1', $e->getMessage());
    }
}
$loop = 'for (;;) {}';
echo limit_of(fn () => (new JsMachine())->eval($loop)), "\n";
echo limit_of(fn () => (new JsMachine(timeoutMs: 50))->eval($loop)), "\n";
echo limit_of(fn () => (new JsMachine(timeoutMs: 50))->eval($loop, timeoutMs: 30)), "\n";
ini_set('js_machine.default_timeout_ms', '40');
$js = new JsMachine();
echo limit_of(fn () => $js->eval($loop)), "\n";
ini_set('js_machine.default_timeout_ms', '60');
echo limit_of(fn () => $js->eval($loop)), "\n";
?>
--EXPECT--
70
50
30
40
60
