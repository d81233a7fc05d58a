--TEST--
In a pool of one VM, a host function cannot run scripts, and says so at once
--INI--
js_machine.pool_size=1
--FILE--
<?php
$js = new JsMachine(timeoutMs: 20_000);
$try = static function (callable $act): string {
    try {
        return $act();
    } catch (JsMachine\Exception\PoolExhaustedException $e) {
        return substr($e->getMessage(), 0, 53);
    }
};
$js->bind('script', static fn (): string => $try(static fn () => $js->eval('"ran"')));
$js->bind('job', static fn (): string => $try(static fn () => $js->submit('"ran"')->await()));
foreach (['script()', 'job()'] as $code) {
    echo $js->submit($code)->await(), "\n";
    echo $js->eval($code), "\n";
}
var_dump($js->submit('1')->await());
?>
--EXPECT--
1 scripts wait for this call, and the pool has 1 VMs:
1 scripts wait for this call, and the pool has 1 VMs:
1 scripts wait for this call, and the pool has 1 VMs:
1 scripts wait for this call, and the pool has 1 VMs:
int(1)
