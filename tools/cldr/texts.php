<?php
/** Patterns of lists and of relative times, and display names. */
return (function (): array {
    $letter = fn (array $map): array => array_combine(array_map(fn ($key) => "p$key", array_keys($map)), array_values($map));
    $field = function (array $entry): array {
        $found = [];
        foreach ($entry as $key => $value) {
            if (preg_match('/^relative-type-(-?\d)$/', $key, $match)) {
                $found["r$match[1]"] = $value;
            } elseif (preg_match('/^relativeTime-type-(\w+)$/', $key, $match)) {
                foreach ($value as $count => $pattern) {
                    $found[$match[1]][substr($count, strlen('relativeTimePattern-count-'))] = $pattern;
                }
            }
        }
        return $found;
    };
    return [
        'locale' => function (Packages $packages, string $locale) use ($letter, $field): array {
            $lists = [];
            foreach ($packages->main('cldr-misc-full', $locale, 'listPatterns')['listPatterns'] as $key => $patterns) {
                $lists[substr($key, strlen('listPattern-type-'))] = ['start' => $patterns['start'], 'middle' => $patterns['middle'], 'end' => $patterns['end'], 'pair' => $patterns['2']];
            }
            $fields = $packages->main('cldr-dates-full', $locale, 'dateFields')['dates']['fields'];
            $relative = $names = [];
            foreach ($fields as $key => $entry) {
                $base = preg_replace('/-(short|narrow)$/', '', $key);
                if (in_array($base, ['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year'], true)) {
                    $relative[$key] = $field($entry);
                }
                if (!in_array($base, ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'weekOfMonth', 'dayOfYear', 'weekdayOfMonth'], true) && isset($entry['displayName'])) {
                    $names[$key] = $entry['displayName'];
                }
            }
            $display = $packages->main('cldr-localenames-full', $locale, 'localeDisplayNames')['localeDisplayNames'];
            $all = fn (string $file): array => $packages->main('cldr-localenames-full', $locale, $file)['localeDisplayNames'][$file] ?? [];
            $own = fn (array $map): array => array_filter($map, fn ($name, $key) => (string) $name !== (string) $key, ARRAY_FILTER_USE_BOTH);
            $pattern = $display['localeDisplayPattern'];
            return [
                'lists' => $lists,
                'relative' => $relative,
                'fields' => $names,
                'languages' => $letter($own($all('languages'))),
                'scripts' => $letter($own($all('scripts'))),
                'regions' => $letter($own($all('territories'))),
                'variants' => $letter($own($all('variants'))),
                'calendars' => $display['types']['calendar'] ?? [],
                'pattern' => $pattern['localePattern'],
                'separator' => $pattern['localeSeparator'],
            ];
        },
    ];
})();
