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
TypeError: cannot read length of o.items, which is null or undefined
TypeError: cannot call o.items.push: o or o.items is null or undefined
TypeError: a.run is not a function
TypeError: cannot call order.customer.discount: order.customer is null or undefined
