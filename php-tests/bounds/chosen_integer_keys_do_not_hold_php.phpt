--TEST--
Integer keys that all have one place in PHP's hash table are refused, on every way
--CONFLICTS--
all
--FILE--
<?php
require __DIR__ . '/ways.inc';

show_ways('(() => { const map = new Map(); for (let i = 0; i < 2 ** 14; i++) map.set(i * 2 ** 16, 0); return map; })()', 3000);
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
