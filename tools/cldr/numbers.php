<?php
/** Symbols, patterns and currencies of numbers; rules of plurals; digits after the point of currencies. */
return (function (): array {
    /** Entries "PREFIX-count-CATEGORY" as CATEGORY; numbers as categories get a letter in front. */
    $counts = function (array $entries, string $prefix): array {
        $found = [];
        foreach ($entries as $key => $text) {
            if (preg_match('/^' . preg_quote($prefix, '/') . '-count-(\w+)$/', (string) $key, $match)) {
                $found[ctype_digit($match[1]) ? "n$match[1]" : $match[1]] = $text;
            }
        }
        return $found;
    };

    /** Compact patterns: by the number of zeros of the magnitude (z3, z4, ...), by plural category. */
    $compact = function (?array $entries): array {
        $found = [];
        foreach ($entries ?? [] as $key => $text) {
            if (preg_match('/^1(0+)-count-(\w+)$/', (string) $key, $match)) {
                $found['z' . strlen($match[1])][ctype_digit($match[2]) ? "n$match[2]" : $match[2]] = $text;
            }
        }
        return $found;
    };

    /** What one numbering system has; what is not there is left out. */
    $system = function (array $numbers, string $name) use ($counts, $compact): array {
        $decimal = $numbers["decimalFormats-numberSystem-$name"];
        $currency = $numbers["currencyFormats-numberSystem-$name"];
        return [
            'decimal' => $decimal['standard'],
            'percent' => $numbers["percentFormats-numberSystem-$name"]['standard'],
            'scientific' => $numbers["scientificFormats-numberSystem-$name"]['standard'],
            'currency' => $currency['standard'],
            'accounting' => $currency['accounting'] ?? $currency['standard'],
            'currencyName' => $counts($currency, 'unitPattern'),
            'long' => $compact($decimal['long']['decimalFormat'] ?? null),
            'short' => $compact($decimal['short']['decimalFormat'] ?? null),
            'currencyShort' => $compact($currency['short']['standard'] ?? null),
            'range' => $numbers["miscPatterns-numberSystem-$name"]['range'],
        ];
    };

    return [
        'locale' => function (Packages $packages, string $locale) use ($counts, $system): array {
            $numbers = $packages->main('cldr-numbers-full', $locale, 'numbers')['numbers'];
            $symbols = $patterns = [];
            foreach ($numbers as $key => $value) {
                if (preg_match('/^symbols-numberSystem-(\w+)$/', $key, $match)) {
                    $symbols[$match[1]] = array_diff_key($value, ['list' => 0, 'superscriptingExponent' => 0, 'perMille' => 0]);
                    $patterns[$match[1]] = $system($numbers, $match[1]);
                }
            }
            $currencies = [];
            foreach ($packages->main('cldr-numbers-full', $locale, 'currencies')['numbers']['currencies'] as $code => $currency) {
                $entry = array_filter([
                    'name' => $currency['displayName'] ?? null,
                    'symbol' => $currency['symbol'] ?? null,
                    'narrow' => $currency['symbol-alt-narrow'] ?? null,
                    'decimal' => $currency['decimal'] ?? null,
                    'group' => $currency['group'] ?? null,
                ], fn ($text) => $text !== null && $text !== $code);
                $names = $counts($currency, 'displayName');
                // One name for all counts goes without saying.
                if (array_unique(array_values($names)) !== [$entry['name'] ?? null] && $names !== []) {
                    $entry['names'] = $names;
                }
                $currencies[$code] = $entry;
            }
            return [
                'default' => $numbers['defaultNumberingSystem'],
                'native' => $numbers['otherNumberingSystems']['native'] ?? 'latn',
                'traditional' => $numbers['otherNumberingSystems']['traditional'] ?? '',
                'finance' => $numbers['otherNumberingSystems']['finance'] ?? '',
                'minimumGrouping' => $numbers['minimumGroupingDigits'],
                'symbols' => $symbols,
                'patterns' => $patterns,
                'currencies' => $currencies,
            ];
        },
        'supplemental' => function (Packages $packages): array {
            $rules = [];
            foreach (['plurals' => 'cardinal', 'ordinals' => 'ordinal'] as $file => $kind) {
                foreach ($packages->supplemental($file)["plurals-type-$kind"] as $language => $entries) {
                    foreach ($entries as $key => $rule) {
                        $rules[$kind][$language][substr($key, strlen('pluralRule-count-'))] = trim(explode('@', $rule)[0]);
                    }
                }
            }
            $ranges = [];
            foreach ($packages->supplemental('pluralRanges')['plurals'] as $language => $entries) {
                foreach ($entries as $key => $category) {
                    if (preg_match('/^pluralRange-start-(\w+)-end-(\w+)$/', $key, $match)) {
                        $ranges[$language]["$match[1] $match[2]"] = $category;
                    }
                }
            }
            $digits = [];
            foreach ($packages->supplemental('currencyData')['currencyData']['fractions'] as $code => $fraction) {
                $digits[$code] = (string) $fraction['_digits'];
            }
            // Those that are legal tender somewhere today.
            $current = [];
            foreach ($packages->supplemental('currencyData')['currencyData']['region'] as $currencies) {
                foreach ($currencies as $entry) {
                    foreach ($entry as $code => $period) {
                        if (!isset($period['_to']) && ($period['_tender'] ?? '') !== 'false') {
                            $current[$code] = true;
                        }
                    }
                }
            }
            ksort($current);
            return [
                'currencies' => array_map('strval', array_keys($current)),
                'cardinal' => $rules['cardinal'],
                'ordinal' => $rules['ordinal'],
                'ranges' => $ranges,
                'currencyDigits' => $digits,
                'parents' => array_filter($packages->supplemental('parentLocales')['parentLocales']['parentLocale'], fn ($parent) => $parent !== 'und'),
            ];
        },
    ];
})();
