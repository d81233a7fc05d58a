--TEST--
Calls run the version before until another that loads slowly is there, and wait for nothing; then the version before is given up
--FILE--
<?php
require __DIR__ . '/../support/process.inc';

$js = new JsMachine(timeoutMs: 20000);
// Loading takes about as long as the loop.
$source = fn (string $version, int $ms) => "const until = Date.now() + $ms; while (Date.now() < until); () => '$version'";
foreach ([true, false] as $isolated) {
    $name = $isolated ? 'isolated' : 'kept';
    $js->register($name, $source('1', 60), $isolated);
    echo $js->call($name);

    $js->register($name, $source('2', 400), $isolated);
    $answers = [];
    wait_until(function () use ($js, $name, &$answers) {
        $answers[] = $js->call($name);
        return end($answers) === '2';
    }, 20000);
    // All of the first, then all of the second.
    $changes = count(array_filter(array_keys($answers), fn ($i) => $i > 0 && $answers[$i] !== $answers[$i - 1]));
    echo implode(array_unique($answers)), ' ', $changes, "\n";

    // A change that is taken back, one that cannot be loaded, and one that is awaited.
    $js->register($name, $source('3', 400), $isolated);
    $js->register($name, $source('2', 400), $isolated);
    JsMachine::warmUp(1);
    echo $js->call($name);
    $js->register($name, $source('4', 60), $isolated);
    JsMachine::warmUp(1);
    echo $js->call($name), "\n";
    $js->register($name, 'const until = Date.now() + 100; while (Date.now() < until); missing()', $isolated);
    JsMachine::warmUp(1);
    try {
        $js->call($name);
    } catch (JsMachine\Exception\ScriptException $e) {
        echo $e->getMessage(), "\n";
    }
    echo JsMachine::stats()['images'], "\n";
}
?>
--EXPECTF--
112 1
24
ReferenceError: missing is not defined (isolated:1:%d)
0
112 1
24
ReferenceError: missing is not defined (kept:1:%d)
0
