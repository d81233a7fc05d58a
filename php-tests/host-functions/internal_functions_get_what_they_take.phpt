--TEST--
PHP's own functions get as many arguments as they take, as PHP code does
--FILE--
<?php
final class Magic
{
    public function __call(string $name, array $args): string
    {
        return $name . ' ' . json_encode($args);
    }

    public static function __callStatic(string $name, array $args): string
    {
        return "static $name " . json_encode($args);
    }
}
$js = (new JsMachine())
    ->bind('upper', 'strtoupper')->bind('max', 'max')->bind('pi', 'pi')->bind('when', [new DateTimeImmutable('@0'), 'format'])
    ->bind('own', fn ($a, $b = 'none') => "$a $b")->bind('all', fn (...$all) => count($all))
    ->bind('magic', [new Magic(), 'any'])->bind('statics', [Magic::class, 'other'])->bind('arrow', strrev(...));
foreach ([
    '["a", "b"].map(upper).join()', 'upper("x", 1, 2)', 'max(1, 5, 3)', 'pi(1, 2).toFixed(2)', 'when("Y", 1, 2)', '["ab"].map(arrow).join()',
    'own(1, 2, 3)', 'all(1, 2, 3)', 'magic(1, 2)', 'statics(1, 2)',
    'try { upper() } catch (e) { e.name }', 'Promise.resolve("p").then(upper)',
] as $code) {
    echo $js->eval($code), "\n";
}
echo $js->context(['f' => strlen(...)])->eval('["a", "bcd"].map(f).join()'), "\n";
?>
--EXPECT--
A,B
X
5
3.14
1970
ba
1 2
3
any [1,2]
static other [1,2]
ArgumentCountError
P
1,3
