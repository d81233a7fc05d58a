--TEST--
A function that PHP got as a member of an object is called on that object; another one is called on nothing
--FILE--
<?php
$context = (new JsMachine())->context();
$counter = $context->eval('({ n: 1, next() { return ++this.n }, inner: { name: "inner", who() { return this.name } }, list: [function () { "use strict"; return this === undefined }] })');
echo json_encode([$counter['next'](), $counter['next'](), $counter['inner']['who'](), $counter['list'][0]()]), "\n";
echo json_encode($context->eval('(class { static make() { const made = new this(); return { get: made.get, made } } get() { return this?.made !== undefined } }).make()')['get']()), "\n";
echo json_encode($context->eval('"use strict"; (function () { return this === undefined })')()), "\n";
$js = new JsMachine();
$js->bind('each', fn (array $visitor) => $visitor['visit'](3));
echo $js->eval('each({ factor: 5, visit(n) { return n * this.factor } })'), "\n";
?>
--EXPECT--
[2,3,"inner",true]
true
true
15
