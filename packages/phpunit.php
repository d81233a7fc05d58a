<?php

/*
 * The bootstrap file of PHPUnit: loads the packages and the frameworks, which the include path holds as Debian
 * ships them.
 */

declare(strict_types=1);

require __DIR__ . '/autoload.php';

// Symfony asks Composer for the installed packages; without a vendor directory it takes those that can be loaded.
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
