<?php
declare(strict_types=1);

/** What a rival does with a work. */
enum Kind: string
{
    /** The code runs in a state that no other run has seen. */
    case Isolated = 'isolated';
    /** The code runs in a state that is kept. */
    case Evaluated = 'evaluated';
    /** The code was run once and left a function `work`; it is called, with the operation's name. */
    case Called = 'called';
    /** 1,000 calls of a function of the host, in one script. */
    case Host = 'host';
    /** 1,000 records of six fields go in and come out. */
    case Rows = 'rows';
}

/** One thing that is measured of everybody who can do it. */
final class Work
{
    /**
     * @param string  $key   its name in the results
     * @param string  $title its name for people
     * @param string  $group which table it is in
     * @param int     $runs  runs in a round, at least
     * @param ?string $lua   the same in Lua, where there is such a thing
     * @param string  $operation  what `work` is called with
     * @param int     $operations how many operations a run does; the figure is the time of one
     */
    public function __construct(
        public readonly string $key,
        public readonly string $title,
        public readonly string $group,
        public readonly Kind $kind,
        public readonly int $runs,
        public readonly string $code,
        public readonly ?string $lua = null,
        public readonly string $operation = '',
        public readonly int $operations = 1,
    ) {
    }

    /**
     * Whether the processor's time is measured and not the clock's. Long works have no way from PHP in their figures
     * that matters, and a machine that others use as well stretches the clock's.
     */
    public function isOfProcessor(): bool
    {
        return in_array($this->group, ['work', 'kernels', 'bundles', 'small', 'jobs', 'loading'], true);
    }

    /** Whether no rival may remember what it has compiled: the time of loading is measured. */
    public function isOfLoading(): bool
    {
        return in_array($this->group, ['bundles', 'loading'], true);
    }

    /** How long it runs before it is measured: compilers take their time, longest with programs of many functions. */
    public function warmSeconds(): float
    {
        return match ($this->group) {
            'small' => 0.1,
            'jobs' => 1.0,
            'loading' => 0.0,
            default => 0.3,
        };
    }

    /** A work whose code is in files: benches/works/$key.js, with $before ahead of it, and .lua. */
    public static function file(string $key, string $title, string $group, int $runs, ?string $before = null): self
    {
        $folder = dirname(__DIR__) . ($group === 'kernels' ? '/kernels' : '/works');
        $lua = "$folder/$key.lua";
        $code = ($before === null ? '' : file_get_contents("$folder/$before.js")) . file_get_contents("$folder/$key.js");
        return new self($key, $title, $group, Kind::Called, $runs, $code, is_file($lua) ? file_get_contents($lua) : null);
    }
}
