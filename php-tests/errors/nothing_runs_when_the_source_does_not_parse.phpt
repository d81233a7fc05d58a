--TEST--
Source that does not parse at its end does not run at its beginning
--FILE--
<?php
use JsMachine\Exception\SyntaxException;

try {
    (new JsMachine(timeoutMs: 5000))->eval("for (;;) {}\nlet b = = 2;");
} catch (SyntaxException $e) {
    echo "refused\n";
}
?>
--EXPECT--
refused
