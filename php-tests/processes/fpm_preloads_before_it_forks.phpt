--TEST--
Under PHP-FPM the master loads js_machine.preload: the first call of every worker finds scripts loaded, kept and isolated ones; what fails is a warning at the start
--SKIPIF--
<?php
require __DIR__ . '/../support/fpm.inc';
Fpm::skip_without();
?>
--CONFLICTS--
all
--FILE--
<?php
require __DIR__ . '/../support/fpm.inc';

$dir = sys_get_temp_dir() . '/js_fork_' . getmypid();
mkdir($dir);
$slow = 'const end = Date.now() + 300; while (Date.now() < end);';
file_put_contents("$dir/kept.js", "$slow const loaded = Date.now(); let n = 0; () => [loaded, ++n]");
file_put_contents("$dir/isolated.js", "$slow const loaded = Date.now(); let n = 0; () => [loaded, ++n]");
file_put_contents("$dir/broken.js", 'missing()');
file_put_contents("$dir/endless.js", 'for (;;);');
file_put_contents("$dir/worker.inc", <<<'PHP'
    <?php
    $js = new JsMachine();
    $vms = count(JsMachine::stats()['vms']);
    $calls = [$js->call('kept'), $js->call('kept'), $js->call('isolated'), $js->call('isolated')];
    echo json_encode([getmypid(), $vms, $calls]);
    usleep(20_000);
    PHP);
$fpm = new Fpm(['pm.max_children' => 3], [
    "js_machine.preload=$dir/kept.js,isolated:$dir/isolated.js,$dir/broken.js,$dir/endless.js", 'js_machine.default_timeout_ms=1000', 'html_errors=0',
], "$dir/worker.inc");
$started = microtime(true) * 1000;
$workers = $loaded = [];
FastCgi::all($fpm->socket, array_fill(0, 30, $fpm->query([])), 3, function (?array $reply) use (&$workers, &$loaded, $started) {
    [$pid, $vms, $calls] = json_decode($reply['body'] ?? '', true) ?? [0, 0, [[0, 0], [0, 0], [0, 0], [0, 0]]];
    $first = !isset($workers[$pid]);
    $workers[$pid] = true;
    array_push($loaded, $calls[0][0], $calls[2][0]);
    if ($vms < 2 || max($loaded) > $started || [$calls[2][1], $calls[3][1]] !== [1, 1] || $first && [$calls[0][1], $calls[1][1]] !== [1, 2]) {
        echo json_encode($reply), "\n";
    }
});
echo count($workers), ' workers, loaded at ', count(array_unique($loaded)), " moments\n";
preg_match_all('/js_machine.preload: ("\w+" cannot be loaded ahead of its first call)/', $fpm->log(), $warnings);
print_r($warnings[1]);
unset($fpm);
array_map('unlink', glob("$dir/*"));
rmdir($dir);
?>
--EXPECT--
3 workers, loaded at 2 moments
Array
(
    [0] => "broken" cannot be loaded ahead of its first call
    [1] => "endless" cannot be loaded ahead of its first call
)
