--TEST--
PHP code can make, extend and mock the exceptions
--FILE--
<?php
use JsMachine\Exception\ScriptException;
use JsMachine\Exception\SyntaxException;
use JsMachine\Exception\TimeoutException;

class Own extends ScriptException
{
    public function getJsName(): string
    {
        return 'Own' . parent::getJsName();
    }
}
$previous = new TimeoutException('late', 5);
$e = new ScriptException('message', 3, $previous);
var_dump($e->getMessage(), $e->getCode(), $e->getPrevious() === $previous);
var_dump($e->getJsName(), $e->getJsStack(), $e->getJsFile(), $e->getJsLine(), $e->getJsColumn(), $e->getJsValue());
var_dump((new Own())->getJsName(), (new Own())->getJsLine());
var_dump((new SyntaxException('s'))->getJsFile());
try {
    $e->getJsName(1);
} catch (ArgumentCountError $error) {
    echo $error->getMessage(), "\n";
}
try {
    new JsMachine\Exception\LimitException();
} catch (Error $error) {
    echo $error->getMessage(), "\n";
}
?>
--EXPECT--
string(7) "message"
int(3)
bool(true)
string(0) ""
string(0) ""
NULL
NULL
NULL
NULL
string(3) "Own"
NULL
NULL
JsMachine\Exception\ScriptException::getJsName() expects exactly 0 arguments, 1 given
Cannot instantiate abstract class JsMachine\Exception\LimitException
