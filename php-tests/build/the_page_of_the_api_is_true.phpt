--TEST--
docs/api.md has every method of JsMachine with its parameters, every key of execute() and every exception
--FILE--
<?php
use JsMachine\Exception\JsMachineException;

$page = file_get_contents(dirname(__DIR__, 2) . '/docs/api.md');
[$methods, $keys, $exceptions] = preg_split('/^## (?:What execute\(\) returns|Exceptions)$/m', $page);
/** The first cells of the rows of a table, headings left out. */
$cells = function (string $part): array {
    preg_match_all('/^\| (`.*?) \|/m', $part, $found);
    return $found[1];
};

$documented = [];
foreach ($cells($methods) as $cell) {
    preg_match_all('/`([^`]+)`/', $cell, $codes);
    foreach ($codes[1] as $code) {
        if (preg_match('/^(?:JsMachine::)?(?:new )?(\w+)\((.*)\)/', str_replace('\|', '|', $code), $match)) {
            $documented[$match[1] === 'JsMachine' ? '__construct' : $match[1]] = $match[2];
        } elseif (!defined($code)) {
            echo "$code is not there\n";
        }
    }
}
foreach ((new ReflectionClass(JsMachine::class))->getMethods(ReflectionMethod::IS_PUBLIC) as $method) {
    $name = $method->getName();
    if (!isset($documented[$name])) {
        echo "not in docs/api.md: $name()\n";
        continue;
    }
    $has = array_map(fn (ReflectionParameter $p): string => $p->getName(), $method->getParameters());
    preg_match_all('/\$(\w+)/', $documented[$name], $names);
    // Rows that only lead to another page name no parameters.
    if ($documented[$name] !== '' && $names[1] !== $has) {
        echo "$name() has ", implode(', ', $has), ', and the page says ', implode(', ', $names[1]), "\n";
    }
    unset($documented[$name]);
}
foreach ($documented as $name => $parameters) {
    echo "not in the module: $name()\n";
}

$named = array_map(fn (string $cell): string => trim($cell, '`'), $cells($keys));
$actual = array_keys((new JsMachine())->execute('1'));
sort($named);
sort($actual);
echo $named === $actual ? '' : json_encode([$named, $actual]) . "\n";

$named = [];
foreach ($cells($exceptions) as $cell) {
    preg_match_all('/`(\w+)`/', $cell, $codes);
    $named[$codes[1][0]] = $codes[1][1] ?? null;
}
foreach ($named as $name => $parent) {
    $class = "JsMachine\\Exception\\$name";
    if (!is_subclass_of($class, JsMachineException::class)) {
        echo "$name is no JsMachineException\n";
    }
    if ($parent !== null && !is_subclass_of($class, "JsMachine\\Exception\\$parent")) {
        echo "$name is no $parent\n";
    }
}
foreach ((new ReflectionExtension('js_machine'))->getClasses() as $class) {
    if ($class->implementsInterface(JsMachineException::class) && $class->isInstantiable() && !array_key_exists($class->getShortName(), $named)) {
        echo "not in docs/api.md: {$class->getShortName()}\n";
    }
}
echo count($actual), ' keys, ', count($named), " exceptions\n";
?>
--EXPECT--
13 keys, 9 exceptions
