<?php
/**
 * Makes crates/cldr/data/cldr.bin of the packages of CLDR's JSON.
 *
 *   php make.php DIRECTORY FILE     DIRECTORY has the packages in directories of their names (cldr-core, cldr-dates-full, ...)
 *
 * Each file beside this one, but for tree.php, returns ['locale' => fn (Packages, string $locale): array,
 * 'supplemental' => fn (Packages): array]: its entry in the data of each locale, and in those of none, below its own name.
 */
require __DIR__ . '/tree.php';
ini_set('memory_limit', '-1');

final class Packages
{
    public function __construct(private string $directory)
    {
    }

    /** @return array<mixed>|null what the file of a package says of a locale below main/LOCALE */
    public function main(string $package, string $locale, string $file): ?array
    {
        return $this->read("$package/main/$locale/$file.json")['main'][$locale] ?? null;
    }

    /** @return array<mixed> */
    public function supplemental(string $file): array
    {
        return $this->read("cldr-core/supplemental/$file.json")['supplemental'];
    }

    /** @return array<mixed>|null */
    public function read(string $path): ?array
    {
        $path = "$this->directory/$path";
        return is_file($path) ? json_decode(file_get_contents($path), true, 64, JSON_THROW_ON_ERROR) : null;
    }

    /** @return list<string> */
    public function locales(): array
    {
        return array_values(array_diff(scandir("$this->directory/cldr-dates-full/main"), ['.', '..']));
    }
}

$packages = new Packages($argv[1]);
$parts = [];
foreach (glob(__DIR__ . '/*.php') as $file) {
    if (!in_array(basename($file), ['make.php', 'tree.php'], true)) {
        $parts[basename($file, '.php')] = require $file;
    }
}

// A locale is added as soon as it is read: all of them do not fit into memory.
$tree = new Tree;
$data = ['locales' => [], 'supplemental' => []];
foreach ($packages->locales() as $locale) {
    foreach ($parts as $name => $part) {
        if (isset($part['locale'])) {
            $data['locales'][$locale][$name] = $part['locale']($packages, $locale);
        }
    }
    $tree->add($data['locales'][$locale]);
}
foreach ($parts as $name => $part) {
    if (isset($part['supplemental'])) {
        $data['supplemental'][$name] = $part['supplemental']($packages);
    }
}
file_put_contents($argv[2], $tree->finish($tree->add($data)));
fprintf(STDERR, "%s: %.1f MB\n", $argv[2], filesize($argv[2]) / 1e6);
