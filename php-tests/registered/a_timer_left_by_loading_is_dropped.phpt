--TEST--
Loading a registered script waits for its promise and for what is due at once, not for other timers
--FILE--
<?php
$js = new JsMachine(timeoutMs: 2_000);
$js->register('left', 'let ready = 0; setTimeout(() => ready++, 0); setTimeout(() => ready = 100, 1_000_000); setInterval(() => {}, 500); () => ready');
var_dump($js->call('left'));
$js->register('awaited', 'new Promise(done => setTimeout(() => done(() => "loaded"), 20))');
var_dump($js->call('awaited'));
?>
--EXPECT--
int(1)
string(6) "loaded"
