--TEST--
shutdown() cancels the jobs that wait, and takes no more
--INI--
js_machine.pool_size=1
--FILE--
<?php
$js = new JsMachine();
$running = $js->submit('const until = Date.now() + 200; while (Date.now() < until); "done"');
while ($running->status()->value === 'queued') {
    usleep(1000);
}
$waiting = $js->submit('1');
var_dump(JsMachine::shutdown());
echo $running->await(), ', ', $waiting->status()->value, ', ', $js->submit('1')->status()->value, "\n";
?>
--EXPECT--
bool(true)
done, cancelled, cancelled
