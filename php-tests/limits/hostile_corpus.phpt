--TEST--
200 hostile scripts of the corpus in shuffled order: the process lives, the next script works, nothing is left running (slow: about 40 s)
--CONFLICTS--
all
--INI--
memory_limit=512M
--FILE--
<?php
require __DIR__ . '/../support/outcome.inc';
require __DIR__ . '/../support/process.inc';
require __DIR__ . '/../support/scripts.inc';

const TIMEOUT_MS = 150;

$js = new JsMachine(timeoutMs: TIMEOUT_MS, memoryMb: 64);
$js->eval('0');
$corpus = hostile_scripts();
echo count($corpus) > 800 ? 'the corpus is there' : 'the corpus is missing', "\n";

// All of them, each alone and ten rounds shuffled: make hostile.
$seed = (int) (getenv('SEED') ?: random_int(1, PHP_INT_MAX));
mt_srand($seed);
$names = array_keys($corpus);
shuffle($names);
$rounds = [array_slice($names, 0, (int) (getenv('HOSTILE_SAMPLE') ?: 200))];
$late = [];
foreach ($rounds as $round => $names) {
    foreach ($names as $i => $name) {
        $started = hrtime(true);
        $reply = $js->execute($corpus[$name]);
        if (late($started, TIMEOUT_MS) !== '') {
            $late[] = $name . late($started, TIMEOUT_MS);
        }
        $next = $js->execute('2 + 2', timeoutMs: 10000);
        if (!ends_right($name, $reply['status']) || $next['result'] !== 4) {
            $before = $names[$i - 1] ?? 'nothing';
            echo "round $round, seed $seed, $name after $before: {$reply['status']} {$reply['error']}, next: {$next['error']}\n";
        }
        unset($reply);
    }
}
echo 'late: ', implode(', ', $late), "\n";

var_dump(wait_until(fn () => JsMachine::stats()['quarantined'] === 0));
var_dump(count(threads()) <= 2, count(JsMachine::stats()['vms']) <= 4);
$before = cpu_ticks();
usleep(500_000);
$busy = array_filter(cpu_ticks(), fn ($ticks, $thread) => $ticks - ($before[$thread] ?? 0) > 2, ARRAY_FILTER_USE_BOTH);
echo 'busy threads: ', count($busy), "\n";
?>
--EXPECT--
the corpus is there
late: 
bool(true)
bool(true)
bool(true)
busy threads: 0
