--TEST--
After the end of a context its callbacks and scripts say so
--FILE--
<?php
use JsMachine\Exception\EngineException;

function attempt(callable $do): void
{
    try {
        var_dump($do());
    } catch (EngineException $e) {
        echo $e->getMessage(), "\n";
    }
}
$context = (new JsMachine())->context();
$callback = $context->eval('() => 1');
$script = $context->compile('2');
$context->close();
$context->close();
attempt($callback);
attempt(fn () => $script->run());
attempt(fn () => $context->eval('3'));

$callback = (new JsMachine())->context()->eval('() => 4');
attempt($callback);
?>
--EXPECT--
this context was closed, and so are the scripts and functions that came out of it; keep the Context for as long as they are used, or make another with JsMachine::context()
this context was closed, and so are the scripts and functions that came out of it; keep the Context for as long as they are used, or make another with JsMachine::context()
this context was closed, and so are the scripts and functions that came out of it; keep the Context for as long as they are used, or make another with JsMachine::context()
this context was closed, and so are the scripts and functions that came out of it; keep the Context for as long as they are used, or make another with JsMachine::context()
