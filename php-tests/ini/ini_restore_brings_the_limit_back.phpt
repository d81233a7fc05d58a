--TEST--
ini_restore() brings a limit back
--INI--
js_machine.default_timeout_ms=80
--FILE--
<?php
use JsMachine\Exception\TimeoutException;

$js = new JsMachine();
ini_set('js_machine.default_timeout_ms', '1000');
ini_restore('js_machine.default_timeout_ms');
try {
    $js->eval('for (;;) {}');
} catch (TimeoutException $e) {
    var_dump(str_contains($e->getMessage(), 'within 80 ms'));
}
?>
--EXPECT--
bool(true)
