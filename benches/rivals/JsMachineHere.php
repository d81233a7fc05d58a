<?php
declare(strict_types=1);

/** The extension that this repository builds. */
final class JsMachineHere extends Rival
{
    private JsMachine $js;
    /** @var list<JsMachine\Context> */
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
                return self::timed($work, static fn () => $js->execute($code)['result']);
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

    /** Short functions the way that is made for them, long ones in a context of their own. */
    private function called(Work $work): callable
    {
        if ($work->group === 'kept') {
            $this->js->register($work->key, "$work->code\nwork");
            return self::timed($work, fn () => $this->js->call($work->key));
        }
        $context = $this->contexts[] = $this->js->context();
        $context->eval($work->code);
        return self::timed($work, static fn () => $context->call('work'));
    }
}
