<?php
declare(strict_types=1);

/** Who is measured. One class a file in benches/rivals/, of the file's name. */
abstract class Rival
{
    /** Longer, and one run was enough. */
    public const LONG_SECONDS = 3.0;

    /** The head of its column. */
    abstract public function title(): string;

    /** Gets ready; gives the reason in words where it can't be measured here. */
    abstract public function start(): ?string;

    abstract public function version(): string;

    /**
     * Gets ready for a work.
     *
     * @return ?callable(int): array{float[], string} null where it has no such thing. It runs the work so many times;
     *     the seconds of each run, and the last result as text
     */
    abstract public function prepare(Work $work): ?callable;

    public function stop(): void
    {
    }

    /**
     * The times that PHP sees of so many runs.
     *
     * @param callable(): mixed      $act
     * @param ?callable(): float $clock seconds of the processor that the rival has taken; this process's by default
     */
    final protected static function timed(Work $work, callable $act, ?callable $clock = null): callable
    {
        $clock = $work->isOfProcessor() ? $clock ?? self::processor(...) : static fn () => hrtime(true) / 1e9;
        return static function (int $runs) use ($act, $clock): array {
            $times = [];
            $result = null;
            for ($i = 0; $i < $runs; $i++) {
                $started = $clock();
                $result = $act();
                $times[] = $clock() - $started;
            }
            return [$times, is_array($result) ? count($result) . ' values' : (string) $result];
        };
    }

    /** The processor's seconds that all threads of this process have taken. */
    private static function processor(): float
    {
        $usage = getrusage();
        return $usage['ru_utime.tv_sec'] + $usage['ru_stime.tv_sec'] + ($usage['ru_utime.tv_usec'] + $usage['ru_stime.tv_usec']) / 1e6;
    }

    /** @return list<array<string, mixed>> what the work on rows sends */
    final protected static function rows(): array
    {
        return array_map(static fn (int $i) => [
            'id' => $i, 'name' => "name $i", 'price' => $i * 1.5, 'active' => true, 'tag' => null, 'text' => 'some text',
        ], range(1, 1000));
    }
}
