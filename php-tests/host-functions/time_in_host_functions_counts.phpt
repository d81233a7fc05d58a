--TEST--
Time in host functions counts towards the limit of the script
--FILE--
<?php
$js = (new JsMachine(timeoutMs: 50))->bind('nap', function () { usleep(80_000); });
try {
    $js->eval('try { nap() } catch (e) {} for (let i = 0; i < 1e6; i++) {} 1');
} catch (JsMachine\Exception\TimeoutException $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECTF--
the script did not finish within 50 ms; %s
