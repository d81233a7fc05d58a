--TEST--
register() takes a name with an ending, and calls name the script without it
--FILE--
<?php
$js = new JsMachine();
$js->register('rules.ts', '({ price(x: number): number { return x * 2 } })');
var_dump($js->call('rules.price', [21]));
$js->register('page.tsx', "/** @jsx h */ const h = (t: string, p: any, ...c: any[]) => `<\${t}>\${c.join('')}</\${t}>`;\n(name: string) => <b>{name}</b>");
var_dump($js->call('page', ['x']));
$js->register('rules.ts', '({ price(x: number): number { return x * 3 } })');
var_dump($js->call('rules.price', [1]), $js->submitCall('rules.price', [2])->await());
$js->register('rules', '({ price: x => x })');
var_dump($js->call('rules.price', [5]), $js->unregister('rules.ts'));
foreach (['a.b.ts', '.ts', 'a.js'] as $name) {
    try {
        $js->register($name, '1');
    } catch (ValueError $e) {
        echo $e->getMessage(), "\n";
    }
}
?>
--EXPECT--
int(42)
string(8) "<b>x</b>"
int(3)
int(6)
int(5)
bool(true)
JsMachine::register(): Argument #1 ($name) must be a name without a dot, which separates it from a method, "a.b.ts" given
JsMachine::register(): Argument #1 ($name) must be a name without a dot, which separates it from a method, ".ts" given
JsMachine::register(): Argument #1 ($name) must be a name without a dot, which separates it from a method, "a.js" given
