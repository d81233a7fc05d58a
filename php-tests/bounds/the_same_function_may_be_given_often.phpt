--TEST--
A function of PHP that a script was given again and again works until the last one of them is gone
--FILE--
<?php
$function = fn ($x) => $x + 1;
$js = (new JsMachine(timeoutMs: 60_000))->bind('same', fn () => $function)->bind('other', fn () => fn () => 0);
echo $js->eval('const kept = same(); for (let i = 0; i < 20_000; i++) { same(); other() } kept(1) + same()(1) + given(1)', ['given' => $function]), "\n";
?>
--EXPECT--
6
