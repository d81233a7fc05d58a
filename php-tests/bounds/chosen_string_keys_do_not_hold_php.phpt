--TEST--
String keys that all have one hash are refused, on every way
--CONFLICTS--
all
--FILE--
<?php
require __DIR__ . '/ways.inc';

// "Ez" and "FY" have one hash, and so has every text of such pairs.
show_ways("Object.fromEntries(Array.from({ length: 2 ** 14 }, (_, i) => [i.toString(2).padStart(14, '0').replace(/0/g, 'Ez').replace(/1/g, 'FY'), 0]))", 3000);
?>
--EXPECT--
execute: error
eval: ConversionException
evalModule: ConversionException
registered: ConversionException
context: ConversionException
context get: ConversionException
callback: ConversionException
job await: ConversionException
job result: error
argument: ScriptException
argument of a job: ScriptException
thrown: ScriptException with null
log field: ConversionException
