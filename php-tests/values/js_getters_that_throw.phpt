--TEST--
A getter or Proxy that throws while the result is copied is an error, not a crash
--FILE--
<?php
$js = new JsMachine(timeoutMs: 500);
foreach (['({get a() { throw new Error("no") }})', 'new Proxy({}, {ownKeys() { throw 1 }})', '({get a() { for (;;); }})'] as $code) {
    echo $js->execute($code)['status'], "\n";
}
?>
--EXPECT--
error
error
timeout
