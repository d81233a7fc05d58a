--TEST--
A registered script calls the functions of the machine that calls it, and no others
--INI--
js_machine.pool_size=1
--FILE--
<?php
$js = new JsMachine();
$js->register('s', '({ who: () => db.who(), keep(f) { saved = f; return f() }, again: () => saved() })');
echo (new JsMachine())->bind('db.who', fn () => 'first')->call('s.who'), "\n";
echo (new JsMachine())->bind('db.who', fn () => 'second')->call('s.who'), "\n";
foreach ([fn () => $js->call('s.who'), fn () => $js->call('s.keep', [fn () => 'kept']), fn () => $js->call('s.again')] as $do) {
    try {
        echo $do(), "\n";
    } catch (JsMachine\Exception\ScriptException $e) {
        echo $e->getMessage(), "\n";
    }
}
?>
--EXPECT--
first
second
Error: this function of PHP is gone: it could be called as long as the call that brought it ran (s:1:18)
kept
Error: this function of PHP is gone: it could be called as long as the call that brought it ran (s:1:73)
