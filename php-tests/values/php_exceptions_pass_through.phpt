--TEST--
What PHP code throws while a value is read arrives unchanged
--FILE--
<?php
class Broken implements JsonSerializable
{
    public function jsonSerialize(): mixed
    {
        throw new DomainException('broken');
    }
}
$generator = function () {
    yield 1;
    throw new UnexpectedValueException('generator');
};
$aggregate = new class implements IteratorAggregate {
    public function getIterator(): Iterator
    {
        throw new OutOfRangeException('aggregate');
    }
};
$js = new JsMachine();
foreach ([new Broken(), [[new Broken()]], $generator, $aggregate] as $value) {
    foreach (['eval', 'execute'] as $method) {
        try {
            $js->$method('1', globals: ['v' => $value instanceof Closure ? $value() : $value]);
        } catch (JsMachine\Exception\JsMachineException $e) {
            echo 'replaced by ', $e::class, "\n";
        } catch (Exception $e) {
            echo $e::class, ': ', $e->getMessage(), "\n";
        }
    }
}
echo $js->eval('6 * 7'), "\n";
?>
--EXPECT--
DomainException: broken
DomainException: broken
DomainException: broken
DomainException: broken
UnexpectedValueException: generator
UnexpectedValueException: generator
OutOfRangeException: aggregate
OutOfRangeException: aggregate
42
