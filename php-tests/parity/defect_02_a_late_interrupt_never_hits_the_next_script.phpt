--TEST--
Defect 2: an interrupt that comes late never hits the next script on that VM
--INI--
js_machine.pool_size=1
--CONFLICTS--
all
--FILE--
<?php
$js = new JsMachine();
$js->eval('0');
$ends = ['success' => 0, 'timeout' => 0];
$hits = [];
for ($i = 0; $i < 500; $i++) {
    // Ends at about its deadline, on either side of it, in script, in a job or in a timer.
    $script = ["const end = Date.now() + 3; while (Date.now() < end);", "new Promise((done) => setTimeout(done, 3))", "(async () => { const end = Date.now() + 3; while (Date.now() < end) await 0 })()"][$i % 3];
    $ends[$js->execute($script, timeoutMs: 3 + $i % 2)['status']]++;
    $next = $js->execute('let n = 0; for (let i = 0; i < 10000; i++) n++; n', timeoutMs: 20000);
    if ($next['result'] !== 10000) {
        $hits[] = $next;
    }
}
var_dump(min($ends) > 0, count($ends));
echo json_encode($hits), "\n";
?>
--EXPECT--
bool(true)
int(2)
[]
