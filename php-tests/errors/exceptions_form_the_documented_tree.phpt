--TEST--
Every exception has the documented parents
--FILE--
<?php
foreach ((new ReflectionExtension('js_machine'))->getClasses() as $class) {
    if (!$class->implementsInterface(Throwable::class)) {
        continue;
    }
    $kind = $class->isInterface() ? 'interface' : ($class->isFinal() ? 'final' : ($class->isAbstract() ? 'abstract' : 'open'));
    echo $class->getShortName(), " $kind", $class->getParentClass() ? ' < ' . $class->getParentClass()->getName() : '';
    echo $class->implementsInterface('JsMachine\Exception\JsMachineException') ? '' : ' (not a JsMachineException)', "\n";
}
?>
--EXPECT--
JsMachineException interface
ScriptException open < RuntimeException
SyntaxException final < JsMachine\Exception\ScriptException
LimitException abstract < RuntimeException
TimeoutException final < JsMachine\Exception\LimitException
MemoryLimitException final < JsMachine\Exception\LimitException
RecursionException final < JsMachine\Exception\LimitException
PoolExhaustedException final < RuntimeException
CancelledException final < RuntimeException
ConversionException final < InvalidArgumentException
EngineException final < RuntimeException
