--TEST--
Every kind of callable can be bound, also a private method by its own class
--FILE--
<?php
class Invokable
{
    public function __invoke($x) { return "invoked $x"; }
}
class Service
{
    public static function make($x) { return "static $x"; }
    public function __call($name, $args) { return "magic $name $args[0]"; }
    private function secret($x) { return "secret $x"; }
    public function machine(): JsMachine { return (new JsMachine())->bind('f', [$this, 'secret']); }
}
function named($x) { return "named $x"; }

foreach ([
    'named',
    'Service::make',
    ['Service', 'make'],
    [new Service(), 'anything'],
    new Invokable(),
    static fn ($x) => "closure $x",
    strrev(...),
] as $callable) {
    echo (new JsMachine())->bind('f', $callable)->eval('f("x")'), "\n";
}
echo (new Service())->machine()->eval('f("x")'), "\n";
?>
--EXPECT--
named x
static x
static x
magic anything x
invoked x
closure x
x
secret x
