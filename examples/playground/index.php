<?php

// A page to try scripts on, for one's own machine alone: whoever reaches it runs scripts here.
//
//   make playground      bundles the editor and serves the page at http://localhost:8300

declare(strict_types=1);

require __DIR__ . '/Playground.php';

// A name that someone else has pointed to this machine is refused: his page would be of the same origin as this one.
$host = strtolower((string) preg_replace('/:\d+$/', '', (string) ($_SERVER['HTTP_HOST'] ?? '')));
if (!in_array($host, ['localhost', '127.0.0.1', '[::1]', strtolower((string) $_SERVER['SERVER_NAME'])], true)) {
    http_response_code(403);
    return;
}

$path = (string) parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
$files = [
    '/' => ['public/index.html', 'text/html; charset=utf-8'],
    '/page.css' => ['public/page.css', 'text/css'],
    '/page.js' => ['public/page.js', 'text/javascript'],
    '/samples.js' => ['public/samples.js', 'text/javascript'],
    '/editor.js' => ['../../target/playground/editor.js', 'text/javascript'],
    '/licenses.txt' => ['../../target/playground/licenses.txt', 'text/plain; charset=utf-8'],
];

if ($path === '/run' && $_SERVER['REQUEST_METHOD'] === 'POST') {
    // Not from other pages: a browser asks before it sends them JSON, and nobody answers.
    if (!str_starts_with((string) ($_SERVER['CONTENT_TYPE'] ?? ''), 'application/json')) {
        http_response_code(415);
        return;
    }
    header('Content-Type: application/x-ndjson');
    try {
        $request = json_decode((string) file_get_contents('php://input'), true, flags: JSON_THROW_ON_ERROR);
    } catch (JsonException) {
        $request = null;
    }
    if (!is_array($request)) {
        http_response_code(400);
        return;
    }
    (new Playground(static function (array $event): void {
        echo json_encode($event, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_PARTIAL_OUTPUT_ON_ERROR), "\n";
        flush();
    }))->run($request);
} elseif ($path === '/about') {
    header('Content-Type: application/json');
    echo json_encode(['version' => JsMachine::VERSION, 'engine' => JsMachine::ENGINE_VERSION, 'php' => PHP_VERSION, 'pool' => JsMachine::stats()]);
} elseif ($path === '/metrics') {
    header('Content-Type: text/plain; version=0.0.4');
    echo JsMachine::metrics();
} elseif (isset($files[$path]) && is_file(__DIR__ . '/' . $files[$path][0])) {
    header("Content-Type: {$files[$path][1]}");
    header('Cache-Control: no-cache');
    readfile(__DIR__ . '/' . $files[$path][0]);
} else {
    http_response_code(404);
}
