--TEST--
What a loader's callable throws is an error that the script may catch, and else the cause of the exception
--FILE--
<?php
$js = (new JsMachine())->modules(fn (string $specifier) => throw new DomainException("no $specifier today"));
try {
    $js->evalModule("import 'x'");
} catch (JsMachine\Exception\ScriptException $e) {
    echo $e->getMessage(), "\n", get_class($e->getPrevious()), "\n";
}
var_dump($js->eval("import('y').catch(e => e.name + ': ' + e.message)"));
var_dump($js->eval("try { require('z') } catch (e) { e.message }"));
?>
--EXPECT--
DomainException: no x today (module.js:1:8)
DomainException
string(27) "DomainException: no y today"
string(10) "no z today"
