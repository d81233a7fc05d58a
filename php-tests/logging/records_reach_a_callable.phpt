--TEST--
What a script logs reaches a callable, in order, with level, message and where it comes from
--SKIPIF--
<?php if ((new JsMachine())->eval("typeof log") === "undefined") echo "skip scripts cannot log in this build"; ?>
--FILE--
<?php
$js = (new JsMachine())->logger(function (string $level, string $message, array $context) {
    echo "$level: $message ", $context['script'] ?? '-', ' ', $context['request_id'] ?? '-', "\n";
});
$js->eval('console.info("one"); console.error("two"); 1', name: 'named.js');
$js->execute('console.warn("three")', requestId: 'r-1');
$js->logger(null)->eval('console.info("dropped")');
echo "end\n";
?>
--EXPECT--
info: one named.js -
error: two named.js -
warning: three script.js r-1
end
