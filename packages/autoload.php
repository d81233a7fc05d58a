<?php

/*
 * What PHPUnit loads before the tests of the packages: the frameworks, which the include path holds as Debian ships them,
 * and the packages by their own composer.json files, so that a wrong one fails a test.
 */

declare(strict_types=1);

spl_autoload_register(static function (string $class): void {
    static $directories = null;
    if ($directories === null) {
        $directories = [];
        foreach (glob(__DIR__ . '/*/composer.json') ?: [] as $file) {
            /** @var array{autoload?: array<string, array<string, string>>, autoload-dev?: array<string, array<string, string>>} $package */
            $package = json_decode((string) file_get_contents($file), true, flags: JSON_THROW_ON_ERROR);
            foreach (['autoload', 'autoload-dev'] as $section) {
                foreach ($package[$section]['psr-4'] ?? [] as $prefix => $path) {
                    $directories[$prefix] = dirname($file) . '/' . $path;
                }
            }
        }
    }
    foreach ($directories as $prefix => $directory) {
        $file = $directory . strtr(substr($class, strlen($prefix)), '\\', '/') . '.php';
        if (str_starts_with($class, $prefix) && is_file($file)) {
            require $file;
            return;
        }
    }
});

foreach (glob(__DIR__ . '/*/composer.json') ?: [] as $file) {
    $package = json_decode((string) file_get_contents($file), true, flags: JSON_THROW_ON_ERROR);
    foreach ($package['autoload']['files'] ?? [] as $path) {
        require_once dirname($file) . '/' . $path;
    }
}

// Symfony asks Composer what is installed; without a vendor directory it takes what can be loaded.
require_once 'Composer/InstalledVersions.php';

foreach (
    [
        'Psr/Cache', 'Psr/SimpleCache', 'Psr/Log', 'Symfony/Bundle/FrameworkBundle', 'Symfony/Bundle/TwigBundle',
        'Symfony/Bundle/WebProfilerBundle', 'Symfony/Component/Messenger', 'Symfony/Component/Messenger/Bridge/Redis',
        'Symfony/Component/BrowserKit', 'Symfony/Component/CssSelector', 'Symfony/Component/Yaml', 'Twig',
        'Illuminate', 'Predis',
    ] as $library
) {
    if (stream_resolve_include_path("$library/autoload.php") !== false) {
        require_once "$library/autoload.php";
    }
}
