--TEST--
What a logger throws ends the call and arrives unchanged
--SKIPIF--
<?php if ((new JsMachine())->eval("typeof log") === "undefined") echo "skip scripts cannot log in this build"; ?>
--FILE--
<?php
$js = (new JsMachine())->logger(function () { throw new DomainException('from the logger'); });
try {
    $js->eval('try { console.info("x") } catch (e) {} for (;;) {}');
} catch (DomainException $e) {
    echo $e->getMessage(), "\n";
}
echo $js->logger(null)->eval('40 + 2'), "\n";
?>
--EXPECT--
from the logger
42
