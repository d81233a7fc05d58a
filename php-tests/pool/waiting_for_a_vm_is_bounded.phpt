--TEST--
A call that finds every VM busy waits as long as acquireTimeoutMs says, is rejected, and never ran
--SKIPIF--
<?php
if (!extension_loaded('pcntl')) die('skip needs pcntl');
?>
--INI--
js_machine.pool_size=1
--CONFLICTS--
all
--FILE--
<?php
use JsMachine\Exception\PoolExhaustedException;

pcntl_async_signals(true);
$js = new JsMachine(timeoutMs: 30000, acquireTimeoutMs: 150);
pcntl_signal(SIGALRM, function () use ($js) {
    $started = hrtime(true);
    $reply = $js->execute('1', requestId: 'second');
    $took = (hrtime(true) - $started) / 1e6;
    echo $reply['status'], ' ', $reply['request_id'], ' ', json_encode($reply['result']), "\n";
    var_dump($took >= 149 && $took < 1150, $reply['queue_ms'] >= 149 && $reply['queue_ms'] <= $took);
    var_dump($reply['duration_ms'], $reply['cpu_ms'], $reply['memory_peak_bytes']);
    try {
        $js->eval('1');
    } catch (PoolExhaustedException $e) {
        echo preg_replace('/within \d+ ms/', 'within N ms', $e->getMessage()), "\n";
    }
    ini_set('js_machine.acquire_timeout_ms', '30');
    $started = hrtime(true);
    echo (new JsMachine())->execute('1')['status'], ' ';
    var_dump((hrtime(true) - $started) / 1e6 < 1030);
});
pcntl_alarm(1);
echo $js->eval('const end = Date.now() + 3000; while (Date.now() < end); "the first"'), "\n";
echo $js->eval('"the next"'), "\n";
?>
--EXPECT--
rejected second null
bool(true)
bool(true)
float(0)
float(0)
int(0)
no VM became free within N ms: all 1 are busy; raise js_machine.pool_size or js_machine.acquire_timeout_ms
rejected bool(true)
the first
the next
