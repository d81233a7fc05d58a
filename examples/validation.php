<?php

// Validation that is shared with the browser: one file of rules, applied by the form and again by PHP.
//
//   php -S localhost:8000 examples/validation.php     serves the form; from a terminal two submissions are played

declare(strict_types=1);

/** @return array<string, string> what is wrong with a submission, by the names of its fields */
function errors(array $submission): array
{
    $js = new JsMachine(timeoutMs: 200, memoryMb: 32);
    // Parsed once in a process; after that registering costs a hash.
    $js->register('rules', file_get_contents(__DIR__ . '/validation/rules.js'));

    return $js->call('rules.signup', [$submission]);
}

function answer(array $submission): string
{
    $errors = errors($submission);

    return $errors === [] ? "Welcome, {$submission['name']}!\n" : implode("\n", $errors) . "\n";
}

if (PHP_SAPI === 'cli') {
    echo answer(['name' => 'Ada', 'email' => 'ada@example.org', 'age' => '36']);
    echo answer(['name' => ' ', 'email' => 'nobody', 'age' => '17.5']);
} elseif ($_SERVER['REQUEST_URI'] === '/rules.js') {
    header('Content-Type: text/javascript');
    readfile(__DIR__ . '/validation/rules.js');
} elseif ($_SERVER['REQUEST_METHOD'] === 'POST') {
    header('Content-Type: text/plain');
    echo answer($_POST);
} else {
    readfile(__DIR__ . '/validation/form.html');
}
