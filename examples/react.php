<?php

// React on the server: PHP sends HTML that the same component takes over in the browser.
//
//   php -S localhost:8000 examples/react.php     serves the page, with the bundle for the browser

declare(strict_types=1);

require __DIR__ . '/npm/bundle.php';

if (($_SERVER['REQUEST_URI'] ?? '') === '/client.js') {
    header('Content-Type: text/javascript');
    readfile(bundle('client.jsx'));
    return;
}

$js = new JsMachine(timeoutMs: 5000);
$js->register('app', file_get_contents(bundle('server.jsx')) . '; render');

$props = ['title' => 'Shop & more', 'products' => [
    ['id' => 1, 'name' => 'Tea', 'price' => 4.5],
    ['id' => 2, 'name' => 'Coffee <strong>', 'price' => 6],
]];
?>
<!DOCTYPE html>
<title>React, rendered by PHP</title>
<div id="root" data-props="<?= htmlspecialchars(json_encode($props)) ?>"><?= $js->call('app', [$props]) ?></div>
<script src="/client.js"></script>
