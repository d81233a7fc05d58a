--TEST--
The end of a process does not wait for anything when nothing runs
--CONFLICTS--
all
--FILE--
<?php
require __DIR__ . '/../support/process.inc';

// The best of a few, as other work on the machine can only add to it.
$best = fn (string $code) => min(array_map(fn () => run_php($code)['ms'], range(1, 5)));
$bare = $best('');
$ways = [
    'one script' => '(new JsMachine())->eval("1");',
    'four VMs' => 'JsMachine::warmUp();',
    'a quarantine' => '(new JsMachine())->execute("/(?<!c)(a+)+b/.test(\'a\'.repeat(40))", timeoutMs: 1);',
];
foreach ($ways as $way => $code) {
    $more = $best($code) - $bare;
    echo $way, ': ', $more < 400 ? 'at once' : sprintf('%d ms more', $more), "\n";
}
?>
--EXPECT--
one script: at once
four VMs: at once
a quarantine: at once
