--TEST--
A global that PHP passed is gone in the next script, and so is what a script did to it
--INI--
js_machine.pool_size=1
--FILE--
<?php
$js = new JsMachine();
$order = ['items' => [1, 2, 3]];
echo $js->eval('order.items.push(4); order.paid = true; order.items.length', ['order' => $order]), "\n";
echo json_encode($js->eval('order', ['order' => $order])), "\n";
echo $js->eval('typeof order'), "\n";
echo $js->eval('delete globalThis.order; typeof order', ['order' => $order]), "\n";
echo $js->eval('order.items.length', ['order' => $order]), "\n";
?>
--EXPECT--
4
{"items":[1,2,3]}
undefined
undefined
3
