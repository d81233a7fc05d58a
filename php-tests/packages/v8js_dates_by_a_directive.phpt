--TEST--
With v8js.use_date, dates of PHP are dates of JavaScript in the classes of v8js
--INI--
v8js.use_date=1
--FILE--
<?php
require __DIR__ . '/../../packages/autoload.php';
$v8 = new V8Js();
$v8->date = new DateTimeImmutable('2014-03-19 14:37:11.250 UTC');
echo $v8->executeString('PHP.date instanceof Date ? PHP.date.toISOString() : "no date"'), "\n";
echo $v8->executeString('new Date(1500)')->format('U.v'), "\n";
?>
--EXPECT--
2014-03-19T14:37:11.250Z
1.500
