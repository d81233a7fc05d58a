--TEST--
Sources that are huge or deeply nested end in time with a clear error, and the process lives on
--CONFLICTS--
all
--FILE--
<?php
$js = new JsMachine(timeoutMs: 2000, memoryMb: 256);
$nested = [
    'brackets' => str_repeat('[', 10_000_000),
    'parentheses' => 'let a = ' . str_repeat('(', 1_000_000),
    'generics' => 'let a: ' . str_repeat('A<', 1_000_000),
    'types' => 'type A = ' . str_repeat('keyof ', 1_000_000) . 'B',
    'conditional types' => 'type A = ' . str_repeat('B extends C ? D : ', 500_000) . 'E',
    'assertions' => str_repeat('<any>', 1_000_000) . '1',
    'casts' => '1' . str_repeat(' as any', 300_000),
    'non-null' => 'a' . str_repeat('!', 1_000_000),
    'arrays' => 'let a: A' . str_repeat('[]', 300_000),
    'arrows' => str_repeat('(a: A) => ', 300_000) . '1',
    'namespaces' => 'namespace ' . str_repeat('a.', 300_000) . 'b {}',
    'unclosed arrows' => str_repeat('((a, b = ', 200),
];
foreach ($nested as $name => $code) {
    $start = hrtime(true);
    try {
        $js->eval($code, name: 'a.ts');
        $outcome = 'ran';
    } catch (JsMachine\Exception\JsMachineException $e) {
        $outcome = (new ReflectionClass($e))->getShortName();
    }
    $ms = (hrtime(true) - $start) / 1e6;
    echo "$name: ", in_array($outcome, ['RecursionException', 'SyntaxException', 'MemoryLimitException', 'TimeoutException', 'ran'], true) ? 'ended' : $outcome, $ms > 3000 ? " after $ms ms" : '', "\n";
}
foreach (['elements' => str_repeat('<a>', 500_000), 'attributes' => str_repeat('<a b={', 200_000)] as $name => $code) {
    try {
        $js->eval($code, name: 'a.tsx');
    } catch (JsMachine\Exception\JsMachineException $e) {
        echo "$name: ended\n";
    }
}
var_dump($js->eval('let alive: number = 1; alive', name: 'a.ts'));
?>
--EXPECT--
brackets: ended
parentheses: ended
generics: ended
types: ended
conditional types: ended
assertions: ended
casts: ended
non-null: ended
arrays: ended
arrows: ended
namespaces: ended
unclosed arrows: ended
elements: ended
attributes: ended
int(1)
