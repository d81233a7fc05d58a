--TEST--
Closures, invokables and [object, 'method'] inside values become functions; text does not
--FILE--
<?php
class Service
{
    public function __construct(private int $n = 1) {}
    public function add($x) { return $x + $this->n; }
    public function __invoke($x) { return $x * 10; }
}
$js = (new JsMachine())->bind('make', fn (int $n) => ['add' => fn ($x) => $x + $n, 'label' => 'strlen']);
var_dump($js->eval('services.list[0](1) + services.list[1](1) + services.invoke(1)', [
    'services' => ['list' => [fn ($x) => $x + 100, [new Service(5), 'add']], 'invoke' => new Service()],
]));
var_dump($js->eval('const m = make(7); [m.add(1), m.label, typeof plain]', ['plain' => 'strtoupper']));
var_dump($js->eval('make(1).add(2) + make(2).add(2)'));
var_dump($js->execute('f(2)', globals: ['f' => fn ($x) => $x ** 3])['result']);
?>
--EXPECT--
int(117)
array(3) {
  [0]=>
  int(8)
  [1]=>
  string(6) "strlen"
  [2]=>
  string(6) "string"
}
int(7)
int(8)
