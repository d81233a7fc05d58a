--TEST--
What a destructor throws while a host function is served is an exception of that function
--INI--
zend.exception_ignore_args=1
--FILE--
<?php
class Loud
{
    public $x = 1;
    public function __destruct() { throw new LogicException('from the destructor'); }
}
class Json extends Loud implements JsonSerializable
{
    public function jsonSerialize(): mixed { return new Loud; }
}
$js = new JsMachine();
$js->bind('object', fn () => new Loud);
$js->bind('list', fn () => [1, new Loud]);
$js->bind('json', fn () => new Json);
$js->bind('local', function () { $loud = new Loud; return 1; });
$js->bind('given', function (array $value) { $value['x'] = new Loud; return 1; });
$js->bind('fine', fn ($value) => $value);
foreach (['object()', 'list()', 'json()', 'local()', 'given({})'] as $call) {
    echo $call, ': ', $js->eval("try { $call } catch (e) { e.message }"), ', ', $js->eval("try { $call } catch {} fine('goes on')"), "\n";
    try {
        $js->eval("$call; fine(1)");
    } catch (JsMachine\Exception\ScriptException $e) {
        echo get_class($e->getPrevious()), "\n";
    }
}
$js->logger(function () { $loud = new Loud; });
foreach ([fn () => $js->eval('console.log(1); 2'), fn () => $js->eval('1', ['value' => new Json]), fn () => $js->execute('1', globals: ['value' => [new Loud]])] as $do) {
    try {
        $do();
    } catch (LogicException $e) {
        echo $e->getMessage(), "\n";
    }
}
?>
--EXPECT--
object(): from the destructor, goes on
LogicException
list(): from the destructor, goes on
LogicException
json(): from the destructor, goes on
LogicException
local(): from the destructor, goes on
LogicException
given({}): from the destructor, goes on
LogicException
from the destructor
from the destructor
from the destructor
