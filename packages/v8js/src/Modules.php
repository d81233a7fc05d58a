<?php

declare(strict_types=1);

namespace JsMachine\V8Js;

/** Resolves and loads the modules that scripts require(): a loader of the application gives the source text. */
final class Modules
{
    /** @var (callable(string): mixed)|null */
    private $loader = null;

    /** @var (callable(string, string): array{string, string})|null */
    private $normaliser = null;

    public function setLoader(callable $loader): void
    {
        $this->loader = $loader;
    }

    public function setNormaliser(callable $normaliser): void
    {
        $this->normaliser = $normaliser;
    }

    /**
     * @return array{string, string} the directory of the module, and its whole name
     */
    public function resolve(string $base, string $name): array
    {
        [$directory, $file] = $this->normaliser === null
            ? self::normalised($base, $name)
            : array_values(($this->normaliser)($base, $name));

        return [$directory, $directory === '' ? $file : "$directory/$file"];
    }

    public function load(string $id): mixed
    {
        if ($this->loader === null) {
            throw new BadCall('No module loader');
        }

        return ($this->loader)($id);
    }

    /**
     * @return array{string, string}
     */
    private static function normalised(string $base, string $name): array
    {
        $relative = preg_match('~^\.\.?(/|$)~', $name) === 1;
        $parts = [];
        foreach (explode('/', $relative ? "$base/$name" : $name) as $part) {
            if ($part === '..') {
                array_pop($parts);
            } elseif ($part !== '' && $part !== '.') {
                $parts[] = $part;
            }
        }
        $file = (string) array_pop($parts);

        return [implode('/', $parts), $file];
    }
}
