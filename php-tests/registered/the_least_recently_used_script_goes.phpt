--TEST--
A VM keeps 16 registered scripts loaded; beyond it the one that was not called for longest is loaded anew when it is called
--INI--
js_machine.pool_size=1
--FILE--
<?php
$js = new JsMachine();
$loads = [];
$js->bind('loaded', function (string $name) use (&$loads) { $loads[] = $name; });
for ($i = 1; $i <= 17; $i++) {
    $js->register("s$i", "loaded('s$i'); () => $i");
}
for ($i = 1; $i <= 16; $i++) {
    $js->call("s$i");
}
echo count($loads), " loaded\n";

$loads = [];
$js->call('s1');
$js->call('s17');
echo implode(' ', $loads), "\n";

$loads = [];
var_dump($js->call('s1'), $js->call('s16'), $js->call('s2'));
echo implode(' ', $loads), "\n";
?>
--EXPECT--
16 loaded
s17
int(1)
int(16)
int(2)
s2
