--TEST--
A registered script is loaded once, keeps its state between calls, and is called by name or name.method
--INI--
js_machine.pool_size=1
--FILE--
<?php
$js = new JsMachine();
$js->register('double', '(n) => n * 2');
$js->register('counter', 'let n = 0; ({ next: () => ++n, add(k) { n += k; return this.next() }, later: async () => "later" })');
var_dump($js->call('double', [21]));
var_dump($js->call('counter.next'), (new JsMachine())->call('counter.next'), $js->call('counter.add', [10]), $js->call('counter.later'));
$js->register('counter', 'let n = 0; ({ next: () => ++n, add(k) { n += k; return this.next() }, later: async () => "later" })');
var_dump($js->call('counter.next'));
$js->register('counter', '({ next: () => "another" })');
var_dump($js->call('counter.next'));
?>
--EXPECT--
int(42)
int(1)
int(2)
int(13)
string(5) "later"
int(14)
string(7) "another"
