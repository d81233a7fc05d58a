--TEST--
PHP-FPM: each pool of a master has metrics and settings of its own
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
require __DIR__ . '/../metrics/prometheus.inc';

$fpm = new Fpm(
    ['pm.max_children' => 2],
    script: dirname(__DIR__) . '/support/metrics_app.inc',
    others: [
        'api' => ['pm.max_children' => 1, 'php_admin_value[js_machine.pool_size]' => 3],
        'batch' => ['pm.max_children' => 2, 'php_admin_value[js_machine.metrics_scope]' => 'process'],
    ],
);
$ask = function (string $pool, array $query) use ($fpm) {
    $answer = null;
    FastCgi::all($fpm->socket_of($pool), [$fpm->query($query)], 1, function (?array $reply) use (&$answer) {
        $answer = json_decode($reply['body'] ?? '', true);
    });
    return $answer;
};
foreach (['www' => 2, 'api' => 3, 'batch' => 4] as $pool => $n) {
    $ask($pool, ['do' => 'count', 'n' => $n]);
}
foreach (['www', 'api'] as $pool) {
    $families = parse_prometheus($ask($pool, ['do' => 'scrape'])['text']);
    echo "$pool: ", metric($families, 'js_executions_total', ['status' => 'success']), ' executions, ', metric($families, 'js_processes'), ' processes, ', metric($families, 'js_pool_size'), " VMs\n";
}
$families = parse_prometheus($ask('batch', ['do' => 'scrape'])['text']);
echo 'batch: ', metric($families, 'js_processes'), ' process, ', metric($families, 'js_pool_size'), " VMs\n";
var_dump($fpm->stop(), $fpm->complaints());
?>
--EXPECT--
www: 2 executions, 2 processes, 8 VMs
api: 3 executions, 1 processes, 3 VMs
batch: 1 process, 4 VMs
bool(true)
array(0) {
}
