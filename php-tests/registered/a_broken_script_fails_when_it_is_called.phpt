--TEST--
A registered script that does not parse, or throws while it loads, fails at its call, with its name; once corrected it works
--FILE--
<?php
use JsMachine\Exception\ScriptException;

$js = new JsMachine();
foreach (["\n  (", 'throw new RangeError("not today")', '42'] as $source) {
    $js->register('s', $source);
    try {
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
JsMachine\Exception\ScriptException RangeError s:1
JsMachine\Exception\ScriptException TypeError -:-
works
