--TEST--
Signal handlers run in time, whatever a script asks of PHP meanwhile
--SKIPIF--
<?php if (!extension_loaded('pcntl')) echo 'skip needs pcntl'; ?>
--CONFLICTS--
all
--FILE--
<?php
require __DIR__ . '/../support/outcome.inc';

final class Alarm extends Exception {}

pcntl_async_signals(true);
pcntl_signal(SIGALRM, fn () => throw new Alarm('alarm'));
$js = (new JsMachine(timeoutMs: 10_000, memoryMb: 64))->bind('f', 'strlen')->logger(fn () => null)->modules(['a' => '1']);
$job = null;
foreach ([
    'loop' => 'for (;;);',
    'metrics' => 'for (;;) metrics.increment("a")',
    'host function' => 'for (;;) f("a")',
    'log' => 'for (;;) log.info("a")',
    'imports' => 'let i = 0; (async () => { for (;;) try { await import("x" + i++) } catch {} })()',
    'import' => '(async () => { for (;;) try { await import("x") } catch {} })()',
    'require' => 'for (;;) try { require("x") } catch {}',
    'failing calls' => 'for (;;) try { f(Symbol()) } catch {}',
] as $name => $code) {
    foreach ([fn () => $js->eval($code), fn () => $js->context()->eval($code), function () use ($js, $code, &$job) { $job = $js->submit($code); $job->await(); }] as $way) {
        $started = hrtime(true);
        pcntl_alarm(1);
        try {
            $way();
        } catch (Throwable $e) {
            echo "$name: ", $e::class, late($started, 1000), "\n";
        }
        pcntl_alarm(0);
        // It goes on, whoever waits for it.
        $job?->cancel();
    }
}
?>
--EXPECT--
loop: Alarm
loop: Alarm
loop: Alarm
metrics: Alarm
metrics: Alarm
metrics: Alarm
host function: Alarm
host function: Alarm
host function: Alarm
log: Alarm
log: Alarm
log: Alarm
imports: Alarm
imports: Alarm
imports: Alarm
import: Alarm
import: Alarm
import: Alarm
require: Alarm
require: Alarm
require: Alarm
failing calls: Alarm
failing calls: Alarm
failing calls: Alarm
