--TEST--
PHP-FPM: real scripts are answered right while hostile ones run beside them, and no worker dies
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
require __DIR__ . '/../support/scripts.inc';

const TIMEOUT_MS = 150;

$fpm = new Fpm(['pm.max_children' => 4], ['memory_limit=256M']);
$requests = [];
$seed = random_int(0, PHP_INT_MAX);
mt_srand($seed);
// A sample, as all of them take minutes.
foreach (array_rand(hostile_scripts(), 150) as $name) {
    $requests["hostile $name"] = $fpm->query(['do' => 'hostile', 'script' => $name, 'timeout' => TIMEOUT_MS]);
}
foreach (array_keys(real_scripts()) as $name) {
    for ($n = 1; $n <= 40; $n++) {
        $requests["real $name $n"] = $fpm->query(['script' => $name, 'n' => $n]);
    }
}
$order = array_keys($requests);
shuffle($order);
$shuffled = array_merge(array_flip($order), $requests);
$workers = $fpm->workers();

FastCgi::all($fpm->socket, $shuffled, 8, function (?array $reply, string $request) use ($seed, &$answers) {
    $answer = json_decode($reply['body'] ?? '', true);
    if (($reply['status'] ?? 0) !== 200 || !($answer['right'] ?? false)) {
        echo "seed $seed, $request: ", json_encode($reply), "\n";
    }
    $answers[] = $answer;
});
echo count($answers) === count($requests) ? 'all answered' : count($answers), "\n";
$late = array_filter($answers, fn ($answer) => ($answer['late_ms'] ?? 0) > 1000);
echo count($late), " late\n";
var_dump($fpm->workers() === $workers, $fpm->complaints(), $fpm->stop());
var_dump($fpm->temporary_files());
?>
--EXPECT--
all answered
0 late
bool(true)
array(0) {
}
bool(true)
array(0) {
}
