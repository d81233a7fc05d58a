--TEST--
What a script logs reaches an object with the method log() of PSR-3
--SKIPIF--
<?php if ((new JsMachine())->eval("typeof log") === "undefined") echo "skip scripts cannot log in this build"; ?>
--FILE--
<?php
class Logger
{
    public function log($level, string|\Stringable $message, array $context = []): void
    {
        echo "$level: $message\n";
    }
}
(new JsMachine())->logger(new Logger())->eval('console.info("hello"); 1');
$context = (new JsMachine())->logger(new Logger())->context();
$context->eval('console.error("from a context")');
?>
--EXPECT--
info: hello
error: from a context
