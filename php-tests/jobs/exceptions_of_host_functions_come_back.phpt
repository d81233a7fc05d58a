--TEST--
An exception of a host function is the previous one of what await() throws
--FILE--
<?php
$js = new JsMachine();
$js->bind('fail', static fn () => throw new DomainException('no such row'));
$job = $js->submit('fail()');
for ($i = 0; $i < 2; $i++) {
    try {
        $job->await();
    } catch (JsMachine\Exception\ScriptException $e) {
        echo $e->getMessage(), ' <- ', get_debug_type($e->getPrevious()), "\n";
    }
}
var_dump($js->submit('try { fail() } catch (e) { e.message }')->await());
echo $js->submit('fail()')->result()['error'], "\n";
?>
--EXPECT--
DomainException: no such row (script.js:1:1) <- DomainException
DomainException: no such row (script.js:1:1) <- DomainException
string(11) "no such row"
DomainException: no such row
