--TEST--
A registered script that does not parse fails when it is registered, one that throws while it loads at its call; once corrected it works
--FILE--
<?php
use JsMachine\Exception\ScriptException;

$js = new JsMachine();
foreach (["\n  (", 'throw new RangeError("not today")', '42'] as $source) {
    try {
        $js->register('s', $source);
        echo "registered\n";
        $js->call('s');
    } catch (ScriptException $e) {
        echo $e::class, ' ', $e->getJsName(), ' ', $e->getJsFile() ?? '-', ':', $e->getJsLine() ?? '-', "\n";
    }
}
$js->register('s', '() => "works"');
echo $js->call('s'), "\n";
?>
--EXPECT--
JsMachine\Exception\SyntaxException SyntaxError s:2
registered
JsMachine\Exception\ScriptException RangeError s:1
registered
JsMachine\Exception\ScriptException TypeError -:-
works
