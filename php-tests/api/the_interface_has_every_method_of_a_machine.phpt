--TEST--
JsMachine\JsMachineInterface has every method of JsMachine that is not static, with the same signature; anybody can implement it
--FILE--
<?php
require __DIR__ . '/reflection.inc';

use JsMachine\Context;
use JsMachine\Job;
use JsMachine\JsMachineInterface;

$interface = new ReflectionClass(JsMachineInterface::class);
$of = fn (ReflectionMethod $method) => str_replace('abstract ', '', describe_method($method));
$wanted = array_filter((new ReflectionClass(JsMachine::class))->getMethods(), fn ($method) => !$method->isStatic() && !$method->isConstructor());
$wanted = array_map($of, $wanted);
$found = array_map($of, $interface->getMethods());
sort($wanted);
sort($found);
var_dump($interface->isInterface(), $found === $wanted, count($found), new JsMachine() instanceof JsMachineInterface);

$mock = new class implements JsMachineInterface {
    public function execute(string $code, ?int $timeoutMs = null, ?string $requestId = null, array $globals = []): array { return []; }
    public function eval(string $code, array $globals = [], ?int $timeoutMs = null, string $name = 'script.js'): mixed { return "mocked $code"; }
    public function evalModule(string $code, array $globals = [], ?int $timeoutMs = null, string $name = 'module.js'): mixed { return null; }
    public function bind(string $path, callable $function): static { return $this; }
    public function expose(string $name, object $object, ?array $members = null): static { return $this; }
    public function fetch(callable|object|null $client): static { return $this; }
    public function logger(callable|object|null $logger): static { return $this; }
    public function modules(string|array|callable $loader): static { return $this; }
    public function register(string $name, string $source, bool $isolated = false): void {}
    public function unregister(string $name): bool { return false; }
    public function call(string $name, array $args = [], ?int $timeoutMs = null): mixed { return null; }
    public function context(array $globals = [], ?int $timeoutMs = null, ?int $memoryMb = null): Context { return (new JsMachine())->context(); }
    public function submit(string $code, array $globals = [], ?int $timeoutMs = null, ?string $requestId = null): Job { return (new JsMachine())->submit($code); }
    public function submitCall(string $name, array $args = [], ?int $timeoutMs = null): Job { return (new JsMachine())->submitCall($name); }
};
$run = fn (JsMachineInterface $machine) => $machine->eval('6 * 7');
echo $run(new JsMachine()), ' ', $run($mock), ' ', get_debug_type($mock->context()), ' ', $mock->submit('1')->await(), "\n";
try {
    JsMachineInterface::eval('1');
} catch (Error $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
bool(true)
bool(true)
int(14)
bool(true)
42 mocked 6 * 7 JsMachine\Context 1
Cannot call abstract method JsMachine\JsMachineInterface::eval()
