--TEST--
A bad name, bad labels, another type and a counter that goes down are errors that the script can catch, and count nothing
--FILE--
<?php
$js = new JsMachine();
$js->eval('metrics.increment("known", { a: "1" })');
foreach ([
    'metrics.increment()', 'metrics.increment("")', 'metrics.increment("9lives")', 'metrics.increment("with-dash")', 'metrics.increment("é")',
    'metrics.increment("l", { "9": "x" })', 'metrics.increment("l", { "a-b": "x" })', 'metrics.increment("l", { __name__: "x" })', 'metrics.increment("l", 5)',
    'metrics.gauge("known", 1, { a: "1" })', 'metrics.histogram("known", 1, { a: "1" })', 'metrics.increment("known", { b: "1" })', 'metrics.increment("known")',
    'metrics.gauge("g", "x")', 'metrics.gauge("g")', 'metrics.histogram("h", NaN)', 'metrics.histogram("h", 1, { le: "1" })', 'metrics.increment("n".repeat(201))',
] as $code) {
    echo str_pad($code, 48), ' ', $js->eval("try { $code; 'allowed' } catch (e) { e.name + ': ' + e.message.slice(0, 60) }"), "\n";
}
echo implode("\n", preg_grep('/^js_user_(?!metrics)/', explode("\n", JsMachine::metrics()))), "\n";
?>
--EXPECT--
metrics.increment()                              TypeError: the name of a metric is a string
metrics.increment("")                            TypeError: "" is no name of a metric: letters, digits, _ and : are allo
metrics.increment("9lives")                      TypeError: "9lives" is no name of a metric: letters, digits, _ and : ar
metrics.increment("with-dash")                   TypeError: "with-dash" is no name of a metric: letters, digits, _ and :
metrics.increment("é")                          TypeError: "é" is no name of a metric: letters, digits, _ and : are all
metrics.increment("l", { "9": "x" })             TypeError: "9" is no name of a label: letters, digits and _ are allowed
metrics.increment("l", { "a-b": "x" })           TypeError: "a-b" is no name of a label: letters, digits and _ are allow
metrics.increment("l", { __name__: "x" })        TypeError: "__name__" is no name of a label: letters, digits and _ are 
metrics.increment("l", 5)                        TypeError: the labels of the metric l are no object
metrics.gauge("known", 1, { a: "1" })            TypeError: the metric known is a counter, not a gauge
metrics.histogram("known", 1, { a: "1" })        TypeError: the metric known is a counter, not a histogram
metrics.increment("known", { b: "1" })           TypeError: the metric known has the labels [a], not [b]
metrics.increment("known")                       TypeError: the metric known has the labels [a], not []
metrics.gauge("g", "x")                          TypeError: the value of the metric g is not a number
metrics.gauge("g")                               TypeError: the value of the metric g is not a number
metrics.histogram("h", NaN)                      TypeError: the value of the metric h is not a number
metrics.histogram("h", 1, { le: "1" })           TypeError: "le" is no name of a label: letters, digits and _ are allowe
metrics.increment("n".repeat(201))               TypeError: "nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn
js_user_known{a="1"} 1
