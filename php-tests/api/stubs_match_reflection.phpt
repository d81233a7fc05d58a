--TEST--
The stubs say what reflection says, both ways
--FILE--
<?php
require __DIR__ . '/reflection.inc';

// The stubs declare the same names as the extension, so they are loaded one namespace further down.
$source = file_get_contents(__DIR__ . '/../../stubs/js_machine.stubs.php');
$source = preg_replace('/^namespace \{/m', 'namespace Stub {', $source);
$source = preg_replace('/^namespace (JsMachine\S*) \{/m', 'namespace Stub\\\\$1 {', $source);
eval('?>' . $source);

$declared = array_merge(get_declared_classes(), get_declared_interfaces());
$stubbed = array_filter($declared, static fn (string $class): bool => str_starts_with($class, 'Stub\\'));
$stubbed = array_map(static fn (string $class): string => substr($class, 5), $stubbed);
$real = (new ReflectionExtension('js_machine'))->getClassNames();

foreach (array_diff($real, $stubbed) as $class) {
    echo "not in the stubs: $class\n";
}
foreach (array_diff($stubbed, $real) as $class) {
    echo "only in the stubs: $class\n";
}
foreach (array_intersect($real, $stubbed) as $class) {
    $actual = describe_class($class);
    $stub = str_replace("Stub\\JsMachine", "JsMachine", describe_class("Stub\\$class"));
    foreach (array_diff($actual, $stub) as $line) {
        echo "$class has: $line\n";
    }
    foreach (array_diff($stub, $actual) as $line) {
        echo "$class has in the stubs: $line\n";
    }
}
echo count($real), " classes\n";
?>
--EXPECT--
20 classes
