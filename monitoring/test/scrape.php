<?php

// Stands between Prometheus and PHP-FPM, as a web server does: php -S ADDRESS scrape.php. SOCKET is that of the pool.

declare(strict_types=1);

require dirname(__DIR__, 2) . '/php-tests/support/fastcgi.inc';

$worker = ['SCRIPT_FILENAME' => __DIR__ . '/worker.inc', 'SCRIPT_NAME' => '/metrics', 'REQUEST_METHOD' => 'GET', 'QUERY_STRING' => 'do=scrape'];
FastCgi::all((string) getenv('SOCKET'), [$worker], 1, static function (?array $reply): void {
    http_response_code($reply['status'] ?? 502);
    header('Content-Type: text/plain; version=0.0.4');
    echo $reply['body'] ?? '';
});
