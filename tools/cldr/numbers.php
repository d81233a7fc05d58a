<?php
/** Symbols, patterns and currencies of numbers. */
return [
    'locale' => function (Packages $packages, string $locale): array {
        $numbers = $packages->main('cldr-numbers-full', $locale, 'numbers')['numbers'];
        $symbols = [];
        foreach ($numbers as $key => $value) {
            if (preg_match('/^symbols-numberSystem-(\w+)$/', $key, $match)) {
                $symbols[$match[1]] = $value;
            }
        }
        return ['default' => $numbers['defaultNumberingSystem'], 'symbols' => $symbols];
    },
];
