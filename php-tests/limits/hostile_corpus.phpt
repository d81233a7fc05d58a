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

const TIMEOUT_MS = 150;

/** Whether a script may end so, by what its name says it does. */
function is_right(string $name, array $reply): bool
{
    return match (strtok($name, '-')) {
        'loop' => $reply['status'] === 'timeout',
        'native' => in_array($reply['status'], ['timeout', 'success'], true),
        'import' => $reply['status'] === 'error',
        default => in_array($reply['status'], ['success', 'error', 'timeout', 'memory'], true),
    };
}

$js = new JsMachine(timeoutMs: TIMEOUT_MS, memoryMb: 64);
$js->eval('0');
$corpus = [];
foreach (glob(__DIR__ . '/../../tests/corpus/hostile/*.js') as $file) {
    $corpus[basename($file, '.js')] = file_get_contents($file);
}
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
        if (!is_right($name, $reply) || $next['result'] !== 4) {
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
