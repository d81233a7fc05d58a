--TEST--
The message of an error names what is no function, or has no properties
--FILE--
<?php
$js = new JsMachine();
$js->register('rules', '({ check: order => order.customer.discount() })');
$failing = [
    fn () => $js->eval('const o = {}; o.price(1)'),
    fn () => $js->eval("const o = {};\nfunction total() { return o.items.length }\ntotal()"),
    fn () => $js->eval('const o = {}; o.items.push(1)'),
    fn () => $js->evalModule('const a = {}; a.run()'),
    fn () => $js->call('rules.check', [[]]),
];
foreach ($failing as $fail) {
    try {
        $fail();
    } catch (JsMachine\Exception\ScriptException $e) {
        echo $e->getMessage(), "\n";
    }
}
?>
--EXPECT--
TypeError: o.price is not a function
TypeError: Cannot read properties of undefined (reading 'length')
TypeError: Cannot read properties of undefined (reading 'push')
TypeError: a.run is not a function
TypeError: Cannot read properties of undefined (reading 'discount')
