<?php
/** Names of time zones, by locale; the zones' metazones, countries and canonical names. */
return (function (): array {
    /** The zones of a tree of maps (Europe: { Berlin: ... }), by their whole names. */
    $flat = function (array $tree, string $prefix = '') use (&$flat): array {
        $zones = [];
        foreach ($tree as $name => $node) {
            $isZone = array_is_list($node) || isset($node['_type']) || array_intersect(['exemplarCity', 'long', 'short'], array_keys($node));
            $zones += $isZone ? ["$prefix$name" => $node] : $flat($node, "$prefix$name/");
        }
        return $zones;
    };
    /** Moments of CLDR's metazones, in minutes since 1970. */
    $minutes = fn (?string $moment): string => $moment === null ? '' : (string) intdiv(strtotime("$moment UTC"), 60);
    $keywords = fn (Packages $packages): array => $packages->read('cldr-bcp47/bcp47/timezone.json')['keyword']['u']['tz'];

    /** The country of a zone: two letters before the place, or what is named. */
    $country = fn (string $key, array $zone): ?string => isset($zone['_region']) ? $zone['_region']
        : (strlen($key) === 5 && !preg_match('/^(utc|gmt|unk)/', $key) ? strtoupper(substr($key, 0, 2)) : (['gaza' => 'PS', 'hebron' => 'PS', 'jeruslm' => 'IL'][$key] ?? null));

    $zones = function (Packages $packages) use ($keywords, $country): array {
        [$canonical, $countries] = [[], []];
        foreach ($keywords($packages) as $key => $zone) {
            if (!is_array($zone) || !isset($zone['_alias'])) {
                continue;
            }
            $names = explode(' ', $zone['_alias']);
            foreach ($names as $name) {
                $canonical[$name] = $names[0];
            }
            $region = $country($key, $zone);
            if ($region !== null) {
                $countries[$names[0]] = $region;
            }
        }
        return [$canonical, $countries];
    };

    return [
        'locale' => function (Packages $packages, string $locale) use ($flat, $zones): array {
            static $regions;
            $regions ??= array_values(array_unique($zones($packages)[1]));
            $names = $packages->main('cldr-dates-full', $locale, 'timeZoneNames')['dates']['timeZoneNames'];
            $territories = $packages->main('cldr-localenames-full', $locale, 'territories')['localeDisplayNames']['territories'] ?? [];
            $cities = $own = $meta = [];
            foreach ($flat($names['zone']) as $zone => $entry) {
                if (isset($entry['exemplarCity'])) {
                    $cities[$zone] = $entry['exemplarCity'];
                }
                if (isset($entry['long']) || isset($entry['short'])) {
                    $own[$zone] = array_diff_key($entry, ['_type' => 0, 'exemplarCity' => 0]);
                }
            }
            $countryNames = [];
            foreach ($regions as $region) {
                if (isset($territories[$region])) {
                    $countryNames[$region] = $territories[$region];
                }
            }
            return [
                'hour' => $names['hourFormat'],
                'gmt' => $names['gmtFormat'],
                'gmtZero' => $names['gmtZeroFormat'],
                'region' => $names['regionFormat'],
                'regionStandard' => $names['regionFormat-type-standard'],
                'regionDaylight' => $names['regionFormat-type-daylight'],
                'fallback' => $names['fallbackFormat'],
                'cities' => $cities,
                'zones' => $own,
                'metazones' => $names['metazone'] ?? [],
                'countries' => $countryNames,
            ];
        },
        'supplemental' => function (Packages $packages) use ($flat, $minutes, $zones): array {
            [$canonical, $countries] = $zones($packages);
            $data = $packages->supplemental('metaZones')['metaZones'];
            $metazones = [];
            foreach ($flat($data['metazoneInfo']['timezone']) as $zone => $periods) {
                foreach ($periods as ['usesMetazone' => $use]) {
                    $metazones[$zone][] = [$use['_mzone'], $minutes($use['_from'] ?? null), $minutes($use['_to'] ?? null)];
                }
            }
            $golden = [];
            foreach ($data['metazones'] as ['mapZone' => $map]) {
                $golden[$map['_other']]['t' . $map['_territory']] = $map['_type'];
            }
            return [
                'canonical' => $canonical,
                'countries' => $countries,
                'metazones' => $metazones,
                'golden' => $golden,
                'primary' => $packages->supplemental('primaryZones')['primaryZones'],
            ];
        },
    ];
})();
