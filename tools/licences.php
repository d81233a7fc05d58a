<?php

// Names and licences of the crates that standard input lists ("name version" a line): licences.php METADATA, the output of cargo
// metadata. Crates with the same text share it.

declare(strict_types=1);

$wanted = array_fill_keys(array_map('trim', file('php://stdin')), true);
$metadata = json_decode(file_get_contents($argv[1]), true, flags: JSON_THROW_ON_ERROR);
$texts = $missing = [];
foreach ($metadata['packages'] as $package) {
    $name = "{$package['name']} {$package['version']}";
    if (!isset($wanted[$name]) || $package['name'] === 'js_machine') {
        continue;
    }
    $directory = dirname($package['manifest_path']);
    $files = glob("$directory/{LICENSE,LICENCE,COPYING,UNLICENSE,NOTICE,License,license}*", GLOB_BRACE) ?: [];
    $files = array_filter($files, 'is_file');
    // Where there is a choice, the text of the MIT licence is the shortest.
    $mit = array_filter($files, static fn (string $file): bool => stripos(basename($file), 'mit') !== false);
    $chosen = str_contains((string) $package['license'], ' OR ') || str_contains((string) $package['license'], '/') ? ($mit ?: $files) : $files;
    if ($chosen === []) {
        // The MIT licence asks for a notice of whose the work is.
        $authors = implode(', ', $package['authors'] ?? []) ?: 'the authors of ' . ($package['repository'] ?? $package['name']);
        $missing[] = "$name ({$package['license']}), copyright $authors";
        continue;
    }
    $text = implode("\n\n", array_map(static fn (string $file): string => trim(file_get_contents($file)), $chosen));
    $texts[$text][] = "$name ({$package['license']})";
}
foreach ($texts as $text => $names) {
    echo implode("\n", $names), "\n\n", $text, "\n\n", str_repeat('-', 80), "\n\n";
}
if ($missing !== []) {
    echo "Without a text of their own, under the licence that they name; where that is MIT, among others or alone, it is this:\n\n",
        implode("\n", $missing), "\n\n",
        // That of this project, from behind its own copyright.
        preg_replace('/^.*?(?=Permission is hereby)/s', '', file_get_contents(dirname(__DIR__) . '/LICENSE'));
}
