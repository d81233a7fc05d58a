--TEST--
Functions that host functions return are let go of with the script's own; a script that holds too many gets an error
--INI--
memory_limit=32M
--FILE--
<?php
final class Held { public static int $count = 0; function __construct() { self::$count++; } function __destruct() { self::$count--; } }

$make = function () { $held = new Held(); return fn () => Held::$count > 0 && $held ? 'alive' : 'gone'; };
$js = (new JsMachine(timeoutMs: 120_000, memoryMb: 64))->bind('make', $make);
foreach (['script' => $js->eval(...), 'context' => $js->context()->eval(...)] as $where => $eval) {
    echo "$where\n";
    echo $eval('var first = make(); for (let i = 0; i < 30_000; i++) make(); first()'), "\n";
    echo Held::$count < 5000 ? 'few' : Held::$count, " held\n";
    echo $eval('var kept = []; try { for (;;) kept.push(make()) } catch (e) { kept.length + " " + e.message.replace(/ at .*/, "") }'), "\n";
    echo $eval('var same = []; kept = 0; for (let i = 0; i < 20_000; i++) same[i % 100] = make(); same.every((f) => f() === "alive")') ? 'all' : 'some', " alive\n";
}
// A script that never calls back has no occasion to say what it has let go of.
$context = $js->context(['set' => 0]);
for ($i = 0; $i < 15_000; $i++) {
    $held = new Held();
    $context->set('set', fn () => $held);
}
unset($held);
echo Held::$count < 5000 ? 'few' : Held::$count, " held\n";
?>
--EXPECTF--
script
alive
few held
%d the script holds 10000 functions of PHP, as many as it may; let it go of some, or bind() a function once
all alive
context
alive
few held
%d the script holds 10000 functions of PHP, as many as it may; let it go of some, or bind() a function once
all alive
few held
