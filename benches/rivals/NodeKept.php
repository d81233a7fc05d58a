<?php
declare(strict_types=1);

/** A Node process that stays, asked over its standard input and output. Isolated means a new vm context. */
final class NodeKept extends Rival
{
    private ?Lines $node = null;
    private ?Contexts $contexts = null;

    public function title(): string
    {
        return 'Node, kept';
    }

    public function start(): ?string
    {
        if (trim((string) shell_exec('command -v node')) === '') {
            return 'node was not found (Debian: nodejs)';
        }
        $this->node = new Lines(['node', __DIR__ . '/node.mjs']);
        $this->contexts = new Contexts($this->node);
        return null;
    }

    public function version(): string
    {
        return 'Node ' . trim((string) shell_exec('node --version'));
    }

    public function prepare(Work $work): ?callable
    {
        $request = $this->request($work);
        if ($request === null) {
            return null;
        }
        if (!$work->isOfProcessor()) {
            return self::timed($work, fn () => $this->node->ask($request)['result'] ?? '');
        }
        // It measures itself: the way to the process is not in the figures.
        return function (int $runs) use ($request): array {
            $reply = $this->node->ask($request + ['runs' => $runs]);
            return [$reply['seconds'], (string) ($reply['result'] ?? '')];
        };
    }

    /** @return ?array<string, mixed> null where it has no such thing */
    private function request(Work $work): ?array
    {
        switch ($work->kind) {
            case Kind::Isolated:
                return ['op' => 'isolated', 'code' => $work->code, 'uncached' => $work->isOfLoading()];
            case Kind::Evaluated:
                return ['op' => 'eval', 'context' => $this->contexts->of(''), 'code' => $work->code];
            case Kind::Called:
                return ['op' => 'call', 'context' => $this->contexts->of($work->code), 'operation' => $work->operation];
            case Kind::Rows:
                return ['op' => 'rows', 'rows' => self::rows()];
            case Kind::Host:
                return null;
        }
    }

    public function stop(): void
    {
        $this->node?->close();
    }
}
