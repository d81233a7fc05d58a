--TEST--
An execution ends when nothing is left to run, or at its limit; intervals that are left end with it
--INI--
js_machine.pool_size=1
--FILE--
<?php
$js = new JsMachine();
$seen = [];
$js->bind('see', function (string $what) use (&$seen) { $seen[] = $what; });
var_dump($js->eval('setTimeout(() => see("timer"), 20); Promise.resolve().then(() => see("promise")); "the value"'));
echo implode(' ', $seen), "\n";

$seen = [];
$started = hrtime(true);
$reply = $js->execute('setInterval(() => see("tick"), 5); "never"', timeoutMs: 100);
var_dump($reply['status'], count($seen) > 1, (hrtime(true) - $started) / 1e6 < 1000);

$seen = [];
usleep(50_000);
var_dump($js->eval('new Promise(done => setTimeout(() => done("next"), 50))'), $seen);

$context = $js->context();
try {
    $context->eval('setInterval(() => see("tick"), 5)', timeoutMs: 50);
} catch (JsMachine\Exception\TimeoutException) {
    $seen = [];
    var_dump($context->eval('new Promise(done => setTimeout(() => done("still usable"), 50))'), $seen);
}

// What was rejected ends with it as well.
foreach (['Promise.reject(new Error("old")); throw new Error("thrown")', '"fine"'] as $code) {
    try {
        echo $context->eval($code), "\n";
    } catch (JsMachine\Exception\ScriptException $e) {
        echo $e->getMessage(), "\n";
    }
}

// A registered script stays loaded after an error; what it left to run does not.
$js->register('s', '({ leave() { setInterval(() => see("tick"), 5); throw new Error("left") }, wait: () => new Promise(done => setTimeout(() => done("waited"), 50)) })');
try {
    $js->call('s.leave');
} catch (JsMachine\Exception\ScriptException $e) {
    $seen = [];
    var_dump($js->call('s.wait'), $seen);
}
?>
--EXPECT--
string(9) "the value"
promise timer
string(7) "timeout"
bool(true)
bool(true)
string(4) "next"
array(0) {
}
string(12) "still usable"
array(0) {
}
Error: thrown (script.js:1:41)
fine
string(6) "waited"
array(0) {
}
