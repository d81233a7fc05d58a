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
TypeError: o.price is not a function (script.js:1:17)
TypeError: Cannot read properties of undefined (reading 'length') (script.js:2:35)
TypeError: Cannot read properties of undefined (reading 'push') (script.js:1:23)
TypeError: a.run is not a function (module.js:1:17)
TypeError: Cannot read properties of undefined (reading 'discount') (rules:1:35)
