<?php
/**
 * Names, patterns and intervals of calendars, by locale. All calendars of a locale stand below "calendars", under the names that
 * ECMA-402 gives them; what two of them share is written once.
 */
return (function (): array {
    /** The calendars: their name in ECMA-402, the package, the name in CLDR. */
    $calendars = [
        'gregory' => ['cldr-dates-full', 'gregorian'],
        'buddhist' => ['cldr-cal-buddhist-full', 'buddhist'],
        'chinese' => ['cldr-cal-chinese-full', 'chinese'],
        'coptic' => ['cldr-cal-coptic-full', 'coptic'],
        'dangi' => ['cldr-cal-dangi-full', 'dangi'],
        'ethioaa' => ['cldr-cal-ethiopic-full', 'ethiopic-amete-alem'],
        'ethiopic' => ['cldr-cal-ethiopic-full', 'ethiopic'],
        'hebrew' => ['cldr-cal-hebrew-full', 'hebrew'],
        'indian' => ['cldr-cal-indian-full', 'indian'],
        'islamic' => ['cldr-cal-islamic-full', 'islamic'],
        'islamic-civil' => ['cldr-cal-islamic-full', 'islamic-civil'],
        'islamic-rgsa' => ['cldr-cal-islamic-full', 'islamic-rgsa'],
        'islamic-tbla' => ['cldr-cal-islamic-full', 'islamic-tbla'],
        'islamic-umalqura' => ['cldr-cal-islamic-full', 'islamic-umalqura'],
        'japanese' => ['cldr-cal-japanese-full', 'japanese'],
        'persian' => ['cldr-cal-persian-full', 'persian'],
        'roc' => ['cldr-cal-roc-full', 'roc'],
    ];
    $styles = ['full', 'long', 'medium', 'short'];
    $days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

    /** Without the forms for special purposes: h-alt-ascii, am-alt-variant, yw-count-one. */
    $plain = fn (array $entries): array => array_filter($entries, fn ($key) => !preg_match('/-(alt|count)-/', (string) $key), ARRAY_FILTER_USE_KEY);

    /** Applies a function to the names of each context (format, stand-alone) and width. */
    $each = fn (array $contexts, Closure $names): array => array_map(fn ($widths) => array_map($names, $widths), $contexts);

    /** The patterns of the four styles; one that is [pattern, digits] names numbering systems for its fields. */
    $patterns = fn (array $byStyle): array => array_map(
        fn ($style) => is_array($byStyle[$style]) ? [$byStyle[$style]['_value'], $byStyle[$style]['_numbers']] : $byStyle[$style],
        $styles,
    );

    /** Separates what is said of times of the day, which calendars share, from what is said of dates. */
    $split = function (array $entries): array {
        $isTime = fn ($key) => preg_match('/[hHBmsv]/', (string) $key) && !preg_match('/[GyMdU]/', (string) $key);
        $letter = fn (array $map) => array_combine(array_map(fn ($key) => "$key", array_keys($map)), $map);
        return [
            'date' => $letter(array_filter($entries, fn ($key) => !$isTime($key), ARRAY_FILTER_USE_KEY)),
            'time' => $letter(array_filter($entries, $isTime, ARRAY_FILTER_USE_KEY)),
        ];
    };

    /** Months in their order; the name that Adar has in leap years comes last. */
    $months = fn (array $names): array => array_values($names = array_diff_key($names, ['7-yeartype-leap' => 0]) + array_intersect_key($names, ['7-yeartype-leap' => 0]));

    /** Names in the order of their numbers, also where the first ones are missing. */
    $filled = fn (array $names): array => array_map(fn ($index) => $names[$index] ?? '', range(0, max(array_keys($names))));

    /** The dates of cyclic calendars that are those of all locales have the times of all locales with them. */
    $rootDates = ['r(U) MMMM d, EEEE', 'r(U) MMMM d', 'r MMM d', 'r-MM-dd'];

    $calendar = function (array $data) use ($filled, $plain, $each, $patterns, $split, $months, $styles, $days): array {
        $intervals = $plain(array_diff_key($data['dateTimeFormats']['intervalFormats'], ['intervalFormatFallback' => 0]));
        $found = [
            'months' => $each($data['months'], $months),
            'days' => $each($data['days'], fn ($names) => array_map(fn ($day) => $names[$day], $days)),
            'dayPeriods' => $each($data['dayPeriods'], $plain),
            'eras' => array_map(fn ($names) => $filled($plain($names)), $data['eras'] ?? []),
            'dateFormats' => $patterns($plain($data['dateFormats'])),
            'timeFormats' => $patterns($plain($data['timeFormats'])),
            'glue' => array_map(fn ($style) => $data['dateTimeFormats'][$style], $styles),
            'glueAt' => array_map(fn ($style) => ($data['dateTimeFormats-atTime']['standard'] ?? $data['dateTimeFormats'])[$style], $styles),
            'available' => $split($plain($data['dateTimeFormats']['availableFormats'])),
            'append' => $data['dateTimeFormats']['appendItems'],
            'intervals' => $split(array_map($plain, $intervals)),
            'intervalFallback' => $data['dateTimeFormats']['intervalFormats']['intervalFormatFallback'],
        ];
        if (isset($data['monthPatterns'])) {
            $found['leapMonths'] = $each($data['monthPatterns'], fn ($pattern) => is_array($pattern) ? $pattern['leap'] : $pattern);
        }
        if (isset($data['cyclicNameSets']['years'])) {
            $found['cyclicYears'] = array_map(fn ($names) => array_values($names), $data['cyclicNameSets']['years']['format']);
        }
        return $found;
    };

    return [
        'locale' => function (Packages $packages, string $locale) use ($calendars, $calendar, $rootDates, $styles): array {
            $all = [];
            foreach ($calendars as $name => [$package, $file]) {
                $data = $packages->main($package, $locale, "ca-$file");
                if ($data !== null) {
                    $all[$name] = $calendar($data['dates']['calendars'][$file]);
                }
            }
            $generic = $packages->main('cldr-dates-full', $locale, 'ca-generic')['dates']['calendars']['generic'];
            $all['generic'] = $calendar($generic);
            // Most calendars join dates and times as the Gregorian one does: what is said of them is how dates are joined with
            // ranges of times. The months of dangi are those of the Chinese calendar where they have no names of their own.
            $glue = array_map(fn ($pattern, $style) => $pattern === '{1}{0}' ? ($style === 'short' ? "{1}\u{2009}{0}" : '{1} {0}') : $pattern, $all['gregory']['glueAt'], $styles);
            $all['gregory']['glueAt'] = $glue;
            foreach ($all as $name => $one) {
                $all[$name]['glueAt'] = $name !== 'dangi' || $one['glueAt'] === $one['glue'] ? $glue : $one['glueAt'];
                if ($name === 'dangi' && $one['months']['format']['abbreviated'][0] === 'M01') {
                    $all[$name]['months'] = $all['chinese']['months'];
                }
                $all[$name]['glue'] = array_map(fn ($pattern) => $pattern === '{1}{0}' ? '{1} {0}' : $pattern, $one['glue']);
                if ($one['dateFormats'] === $rootDates) {
                    $all[$name]['timeFormats'] = ['HH:mm:ss zzzz', 'HH:mm:ss z', 'HH:mm:ss', 'HH:mm'];
                }
            }
            $fields = $packages->main('cldr-dates-full', $locale, 'dateFields')['dates']['fields'];
            $names = [];
            foreach (['era', 'year', 'quarter', 'month', 'week', 'weekOfMonth', 'weekday', 'dayOfYear', 'weekdayOfMonth', 'day', 'dayperiod', 'hour', 'minute', 'second', 'zone'] as $field) {
                $names[] = $fields[$field]['displayName'] ?? '';
            }
            $digits = $packages->main('cldr-numbers-full', $locale, 'numbers')['numbers']['defaultNumberingSystem'];
            return ['calendars' => $all, 'fields' => $names, 'digits' => $digits];
        },
        'supplemental' => function (Packages $packages): array {
            $rules = [];
            foreach ($packages->supplemental('dayPeriods')['dayPeriodRuleSet'] as $language => $periods) {
                foreach ($periods as $period => $rule) {
                    $rules[$language][$period] = array_map('strval', array_values(isset($rule['_at']) ? [$rule['_at'], $rule['_at']] : [$rule['_from'], $rule['_before']]));
                }
            }
            $hours = array_map(fn ($region) => [$region['_preferred'], $region['_allowed']], $packages->supplemental('timeData')['timeData']);
            $digits = [];
            foreach ($packages->supplemental('numberingSystems')['numberingSystems'] as $system => $how) {
                if ($how['_type'] === 'numeric') {
                    $digits[$system] = $how['_digits'];
                }
            }
            $preferred = array_map(fn ($calendars) => $calendars[0], $packages->supplemental('calendarPreferenceData')['calendarPreferenceData']);
            $preferred = array_filter($preferred, fn ($calendar) => $calendar !== 'gregorian');
            $eras = $packages->supplemental('calendarData')['calendarData']['japanese']['eras'];
            return [
                'dayPeriods' => $rules,
                'japaneseEras' => array_map(fn ($era) => $era['_start'], array_values($eras)),
                'hours' => array_combine(array_map(fn ($region) => "r$region", array_keys($hours)), $hours),
                'digits' => $digits,
                'calendars' => $preferred,
                'likely' => $packages->supplemental('likelySubtags')['likelySubtags'],
            ];
        },
    ];
})();
