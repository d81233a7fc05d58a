--TEST--
What a script leaves in a context stays; every way to run code sees the same variables
--FILE--
<?php
$context = (new JsMachine())->context(['start' => 10]);
$context->eval('let count = start; const step = 2; function add(n) { count += n; return count } class App { static name2() { return "app" } }');
var_dump($context->eval('count += step'));
var_dump($context->call('add', [5]));
var_dump($context->call('App.name2'));
var_dump($context->get('count'), $context->get('nothing'));
var_dump($context->has('count'), $context->has('add'), $context->has('nothing'), $context->has('not a name'));
var_dump($context->set('other', ['a' => [1, 2]])->eval('other.a[1]'));
var_dump($context->get('other'));
?>
--EXPECT--
int(12)
int(17)
string(3) "app"
int(17)
NULL
bool(true)
bool(true)
bool(false)
bool(false)
int(2)
array(1) {
  ["a"]=>
  array(2) {
    [0]=>
    int(1)
    [1]=>
    int(2)
  }
}
