--TEST--
An error handler may turn the warning about the metrics file into an exception, and the pool survives it
--INI--
js_machine.metrics_file=/nonexistent/directory/js.prom
--FILE--
<?php
set_error_handler(static function (int $level, string $message): never {
    throw new ErrorException($message);
});
$js = new JsMachine();
try {
    $js->eval('6 * 7');
} catch (ErrorException $e) {
    echo $e::class, "\n";
}
echo $js->eval('6 * 7'), "\n";
echo JsMachine::stats()['available'], "\n";
?>
--EXPECT--
ErrorException
42
4
