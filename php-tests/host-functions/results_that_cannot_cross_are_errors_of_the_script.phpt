--TEST--
A result that cannot cross is an error of the script, with the ConversionException behind it
--FILE--
<?php
$js = (new JsMachine())->bind('bad', fn () => ['a' => [STDIN]])->bind('noise', fn () => "\xff");
echo $js->eval('try { bad() } catch (e) { e.message }'), "\n";
try {
    $js->eval('noise()');
} catch (JsMachine\Exception\ScriptException $e) {
    echo $e->getPrevious()::class, ': ', $e->getPrevious()->getMessage(), "\n";
}
echo $js->execute('(() => 1)')['error'], "\n";
?>
--EXPECTF--
a resource cannot become a JavaScript value at $.a[0]
JsMachine\Exception\ConversionException: a string that is not valid UTF-8 (binary data goes in JsMachine\Bytes) cannot cross at $
%Sa function can leave JavaScript only out of a Context%S
