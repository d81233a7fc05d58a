--TEST--
A job that runs when PHP ends is ended
--FILE--
<?php
$js = new JsMachine();
for ($i = 0; $i < 8; $i++) {
    $js->submit('const until = Date.now() + 100; while (Date.now() < until);');
}
$js->submit('1');
echo "end\n";
?>
--EXPECT--
end
