<?php

/*
 * Loads the classes of the packages by their own composer.json files, so that a wrong one fails a test. For tests and examples
 * of this repository; applications have Composer.
 */

declare(strict_types=1);

spl_autoload_register(static function (string $class): void {
    static $prefixes = null;
    static $maps = [];
    if ($prefixes === null) {
        $prefixes = [];
        foreach (glob(__DIR__ . '/*/composer.json') ?: [] as $file) {
            $package = json_decode((string) file_get_contents($file), true, flags: JSON_THROW_ON_ERROR);
            foreach (['autoload', 'autoload-dev'] as $section) {
                foreach ($package[$section]['psr-4'] ?? [] as $prefix => $path) {
                    $prefixes[$prefix] = dirname($file) . '/' . $path;
                }
                foreach ($package[$section]['classmap'] ?? [] as $path) {
                    $maps[] = dirname($file) . '/' . $path;
                }
            }
        }
    }
    foreach ($prefixes as $prefix => $directory) {
        $file = $directory . strtr(substr($class, strlen($prefix)), '\\', '/') . '.php';
        if (str_starts_with($class, $prefix) && is_file($file)) {
            require $file;
            return;
        }
    }
    foreach ($maps as $directory) {
        if (is_file("$directory/$class.php")) {
            require "$directory/$class.php";
            return;
        }
    }
});
