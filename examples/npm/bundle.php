<?php

// For the examples that use npm packages: in a project of your own, bundle when you deploy.

declare(strict_types=1);

/**
 * Bundles a file of this folder with esbuild, and returns the path of the bundle. The packages are installed into
 * target/examples the first time. Without Node, npm or the registry it says why and ends with status 77.
 */
function bundle(string $entry): string
{
    $work = dirname(__DIR__, 2) . '/target/examples';
    $installed = "$work/node_modules/.package-lock.json";
    is_dir($work) || mkdir($work, recursive: true);
    foreach (glob(__DIR__ . '/{*.js,*.jsx,package*.json}', GLOB_BRACE) as $file) {
        copy($file, "$work/" . basename($file));
    }
    if (!is_file($installed) || filemtime($installed) < filemtime(__DIR__ . '/package-lock.json')) {
        run("cd %s && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error", $work);
        touch($installed);
    }
    $bundle = "$work/bundles/" . pathinfo($entry, PATHINFO_FILENAME) . '.js';
    run('cd %s && node_modules/.bin/esbuild %s --bundle --minify --format=iife --platform=browser --jsx=automatic '
        . '--define:process.env.NODE_ENV=\'"production"\' --log-level=error --outfile=%s', $work, $entry, $bundle);

    return $bundle;
}

function run(string $command, string ...$args): void
{
    exec(sprintf($command, ...array_map('escapeshellarg', $args)) . ' 2>&1', $lines, $status);
    if ($status !== 0) {
        echo 'skipped: npm packages are needed, and this did not work: ', strtok($command, '%'), "…\n", implode("\n", array_slice($lines, -3)), "\n";
        exit(77);
    }
}
