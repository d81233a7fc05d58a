--TEST--
PHP-FPM: a client that leaves ends the request while its script runs, unless ignore_user_abort says otherwise
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

$fpm = new Fpm(['pm.max_children' => 1]);
foreach (['no' => 0, 'yes' => 1] as $name => $ignore) {
    $file = "$fpm->directory/$name";
    FastCgi::abandon($fpm->socket, $fpm->query(['do' => 'outlive', 'ignore' => $ignore, 'file' => $file]), 100);
    // The one worker is back when it answers.
    $next = $fpm->ask(['script' => 'host function', 'n' => 7]);
    echo 'ignored: ', $name, ', ', file_exists($file) ? file_get_contents($file) : 'ended', ', next: ', json_encode($next['right']), "\n";
}
var_dump($fpm->complaints(), $fpm->stop());
?>
--EXPECT--
ignored: no, ended, next: true
ignored: yes, went on, next: true
array(0) {
}
bool(true)
