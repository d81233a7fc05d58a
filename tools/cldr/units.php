<?php
/** Patterns of the units that ECMA-402 sanctions, and of those that are made of them. */
return (function (): array {
    $units = [
        'acre', 'bit', 'byte', 'celsius', 'centimeter', 'day', 'degree', 'fahrenheit', 'fluid-ounce', 'foot', 'gallon', 'gigabit', 'gigabyte',
        'gram', 'hectare', 'hour', 'inch', 'kilobit', 'kilobyte', 'kilogram', 'kilometer', 'liter', 'megabit', 'megabyte', 'meter',
        'microsecond', 'mile', 'mile-scandinavian', 'milliliter', 'millimeter', 'millisecond', 'minute', 'month', 'nanosecond', 'ounce',
        'percent', 'petabyte', 'pound', 'second', 'stone', 'terabit', 'terabyte', 'week', 'yard', 'year',
    ];
    $made = [...$units, 'kilometer-per-hour', 'meter-per-second', 'mile-per-hour', 'liter-per-kilometer', 'mile-per-gallon'];
    return [
        'locale' => function (Packages $packages, string $locale) use ($made): array {
            $all = $packages->main('cldr-units-full', $locale, 'units')['units'];
            $found = [];
            foreach (['long', 'short', 'narrow'] as $width) {
                foreach ($all[$width] as $key => $entry) {
                    $name = preg_replace('/^[a-z]+-/', '', $key);
                    if (!in_array($name, $made, true) || !isset($entry['unitPattern-count-other'])) {
                        continue;
                    }
                    $patterns = [];
                    foreach ($entry as $field => $text) {
                        if (str_starts_with($field, 'unitPattern-count-')) {
                            $patterns[substr($field, 18)] = $text;
                        }
                    }
                    if (isset($entry['perUnitPattern'])) {
                        $patterns['per'] = $entry['perUnitPattern'];
                    }
                    $found[$width][$name] = $patterns;
                }
                $found[$width]['per'] = $all[$width]['per']['compoundUnitPattern'];
            }
            $found['hm'] = $all['durationUnit-type-hm']['durationUnitPattern'];
            $found['hms'] = $all['durationUnit-type-hms']['durationUnitPattern'];
            $found['ms'] = $all['durationUnit-type-ms']['durationUnitPattern'];
            return $found;
        },
    ];
})();
