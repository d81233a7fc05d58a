<?php
declare(strict_types=1);

/** A Node process that stays, asked over its standard input and output. Isolated means a new vm context. */
final class NodeKept extends Rival
{
    private ?Lines $node = null;
    private int $contexts = 0;

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
        return null;
    }

    public function version(): string
    {
        return 'Node ' . trim((string) shell_exec('node --version'));
    }

    public function prepare(Work $work): ?callable
    {
        $node = $this->node;
        $request = ['op' => 'isolated', 'code' => $work->code];
        switch ($work->kind) {
            case Kind::Isolated:
                break;
            case Kind::Evaluated:
            case Kind::Called:
                $context = $this->contexts++;
                $called = $work->kind === Kind::Called;
                $node->ask(['op' => 'setup', 'code' => $called ? $work->code : '', 'context' => $context]);
                $request = $called ? ['op' => 'call', 'context' => $context] : ['op' => 'eval', 'context' => $context] + $request;
                break;
            case Kind::Rows:
                $request = ['op' => 'rows', 'rows' => self::rows()];
                break;
            case Kind::Host:
                return null;
        }
        $clock = static fn () => $node->ask(['op' => 'processor'])['result'];
        return self::timed($work, static fn () => $node->ask($request)['result'] ?? '', $clock);
    }

    public function stop(): void
    {
        $this->node?->close();
    }
}
