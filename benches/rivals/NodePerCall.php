<?php
declare(strict_types=1);

/** What many applications do: a Node process for each call. */
final class NodePerCall extends Rival
{
    public function title(): string
    {
        return 'Node, a process a call';
    }

    public function start(): ?string
    {
        return trim((string) shell_exec('command -v node')) === '' ? 'node was not found (Debian: nodejs)' : null;
    }

    public function version(): string
    {
        return 'Node ' . trim((string) shell_exec('node --version'));
    }

    public function prepare(Work $work): ?callable
    {
        if ($work->group !== 'isolated') {
            return null;
        }
        $command = ['node', '-p', $work->code];
        $run = self::timed($work, static function () use ($command): string {
            $process = proc_open($command, [['file', '/dev/null', 'r'], ['pipe', 'w']], $pipes);
            $output = stream_get_contents($pipes[1]);
            proc_close($process);
            return trim($output);
        });
        // A process takes 50 ms: a few tell enough.
        return static fn (int $runs) => $run(min($runs, 5));
    }
}
