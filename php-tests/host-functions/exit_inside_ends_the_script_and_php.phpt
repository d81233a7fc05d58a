--TEST--
exit() inside a host function ends the script and then PHP, and no catch of either sees it
--FILE--
<?php
register_shutdown_function(function () {
    echo "shutdown function\n";
    var_dump(JsMachine::stats()['active']);
    var_dump((new JsMachine())->eval('40 + 2'));
});
$js = (new JsMachine())->bind('leave', function () { exit("leaving\n"); });
try {
    $js->eval('try { leave() } catch (e) {} finally { leave() } for (;;) {}');
} catch (Throwable $e) {
    echo 'caught ', $e::class, "\n";
} finally {
    echo "finally\n";
}
echo "not reached\n";
?>
--EXPECT--
leaving
shutdown function
int(0)
int(42)
