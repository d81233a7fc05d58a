<?php
declare(strict_types=1);

/**
 * QuickJS-NG through rquickjs (benches/quickjs). The process measures itself, so no way from PHP is in its figures:
 * they are what the engine takes in Rust.
 */
final class QuickJs extends Rival
{
    private ?Lines $process = null;
    private ?Contexts $contexts = null;

    public function title(): string
    {
        return 'QuickJS-NG, in Rust';
    }

    public function start(): ?string
    {
        $program = getenv('BENCH_QUICKJS') ?: '';
        if (!is_executable($program)) {
            return getenv('BENCH_QUICKJS_MISSING') ?: 'BENCH_QUICKJS names no program (tools/bench.sh builds it)';
        }
        $this->process = new Lines([$program]);
        $this->contexts = new Contexts($this->process);
        return null;
    }

    public function version(): string
    {
        preg_match('/name = "rquickjs"\nversion = "([^"]+)"/', file_get_contents(dirname(__DIR__) . '/quickjs/Cargo.lock'), $found);
        return 'rquickjs ' . ($found[1] ?? '?');
    }

    public function prepare(Work $work): ?callable
    {
        if ($work->kind === Kind::Rows) {
            return null;
        }
        $request = match ($work->kind) {
            Kind::Isolated => ['op' => 'isolated', 'code' => $work->code],
            Kind::Called => ['op' => 'call', 'context' => $this->contexts->of($work->code), 'operation' => $work->operation],
            default => ['op' => 'eval', 'context' => $this->contexts->of(''), 'code' => $work->code],
        };
        $request['of_processor'] = $work->isOfProcessor();
        return function (int $runs) use ($request): array {
            $reply = $this->process->ask($request + ['runs' => $runs]);
            return [array_map(static fn (int $time) => $time / 1e9, $reply['nanoseconds']), $reply['result']];
        };
    }

    public function stop(): void
    {
        $this->process?->close();
    }
}
