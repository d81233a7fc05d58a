--TEST--
Jobs import what their machine finds, while PHP waits for them
--FILE--
<?php
$js = new JsMachine();
$js->modules(['answer' => 'export default 42']);
var_dump($js->submit('import("answer").then(m => m.default)')->await());
?>
--EXPECT--
int(42)
