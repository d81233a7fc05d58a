<?php
declare(strict_types=1);

/** The extension that this PHP has loaded. */
final class JsMachineHere extends Rival
{
    private JsMachine $js;
    /** For whole programs, which need more of everything. */
    private JsMachine $large;
    /** @var array<JsMachine\Context> those of works by their code: a process can keep 64 */
    private array $contexts = [];

    public function title(): string
    {
        return 'js-machine';
    }

    public function start(): ?string
    {
        if (!class_exists('JsMachine')) {
            return 'the extension is not loaded';
        }
        $this->js = new JsMachine(timeoutMs: 120_000);
        $this->large = new JsMachine(timeoutMs: 600_000, memoryMb: 2048);
        $this->js->bind('host', static fn (int $number) => $number);
        return null;
    }

    public function version(): string
    {
        return JsMachine::VERSION . ', Boa ' . JsMachine::ENGINE_VERSION;
    }

    public function prepare(Work $work): ?callable
    {
        $js = $this->js;
        $code = $work->code;
        switch ($work->kind) {
            case Kind::Isolated:
                return $this->isolated($work);
            case Kind::Evaluated:
                $context = $this->contexts[] = $js->context();
                return self::timed($work, static fn () => $context->eval($code));
            case Kind::Called:
                return $this->called($work);
            case Kind::Host:
                return self::timed($work, static fn () => $js->eval($code));
            case Kind::Rows:
                $rows = self::rows();
                return self::timed($work, static fn () => $js->eval($code, ['rows' => $rows]));
        }
    }

    private function isolated(Work $work): callable
    {
        $js = $this->js;
        $code = $work->code;
        if (!$work->isOfLoading()) {
            return self::timed($work, static fn () => $js->execute($code)['result']);
        }
        $js = $this->large;
        return self::timed($work, static function () use ($js, $code): mixed {
            $reply = $js->execute($code);
            return $reply['status'] === 'success' ? $reply['result'] : throw new RuntimeException($reply['error']);
        });
    }

    /** Short functions the way that is made for them, long ones in a context of their own. */
    private function called(Work $work): callable
    {
        if ($work->group === 'kept') {
            $this->js->register($work->key, "$work->code\nwork");
            return self::timed($work, fn () => $this->js->call($work->key));
        }
        $context = $this->contexts[md5($work->code)] ??= $this->loaded($work->code);
        return self::timed($work, static fn () => $context->call('work', [$work->operation]));
    }

    private function loaded(string $code): JsMachine\Context
    {
        $context = $this->large->context();
        $context->eval($code);
        return $context;
    }
}
