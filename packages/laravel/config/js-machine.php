<?php

declare(strict_types=1);

return [
    // Limits of one execution; null takes those of php.ini.
    'timeout_ms' => env('JS_MACHINE_TIMEOUT_MS'),
    'memory_mb' => env('JS_MACHINE_MEMORY_MB'),
    'acquire_timeout_ms' => env('JS_MACHINE_ACQUIRE_TIMEOUT_MS'),

    // The time zone and the locale of scripts that name none, as Europe/Berlin and de-DE; null takes those of php.ini, and
    // php is PHP's own zone, which Laravel sets to app.timezone.
    'timezone' => env('JS_MACHINE_TIMEZONE'),
    'locale' => env('JS_MACHINE_LOCALE'),

    // The directory in which import and require() look; null forbids both.
    'modules' => null,

    // The log channel of console.* and log.*; false drops all records, null is the default channel.
    'log' => null,

    // Registered scripts: files by the names that calls have for them, as 'prices' => resource_path('js/prices.ts'), or
    // 'page' => ['file' => resource_path('js/page.tsx'), 'isolated' => true] where no call may see the changes of another.
    'scripts' => [],

    // Functions of scripts: a class, which the container makes, and a method, by the path that scripts call:
    // 'db.find' => [App\Repositories\Customers::class, 'find'].
    'functions' => [],

    // Whether scripts see getters of objects as properties: getName() is name.
    'getters' => false,

    // Whether @jsRender throws when the server cannot render a component, instead of leaving it to the browser.
    'strict_rendering' => (bool) env('APP_DEBUG', false),

    // Where queued scripts leave their results: a cache store that web and workers share (null is the default one).
    'results' => ['store' => null, 'ttl_seconds' => 3600],
];
