<?php

declare(strict_types=1);

namespace JsMachine\V8Js;

/** Answers the requests of scripts to PHP, in fibers; see Engine. */
final class HostCalls
{
    private const MAX_IDLE = 8;

    private ?\Fiber $running = null;

    /** @var list<\Fiber> that have nothing to do */
    private array $idle = [];

    /** @var list<\Fiber> whose scripts wait for them, the innermost last */
    private array $waiting = [];

    /** @var array<int, \Iterator> */
    private array $iterators = [];

    /** @var (callable(\Throwable): mixed)|null */
    private $filter = null;

    /** @var \WeakReference<Engine> */
    private readonly \WeakReference $engine;

    public function __construct(Engine $engine)
    {
        $this->engine = \WeakReference::create($engine);
    }

    public function setFilter(?callable $filter): void
    {
        $this->filter = $filter;
    }

    /** The fiber of the function that runs now while a script waits for it. */
    public function current(): ?\Fiber
    {
        return $this->running;
    }

    /**
     * Has the script that waits do something for the function that it waits for.
     *
     * @param list<mixed> $args
     *
     * @return list<mixed>
     */
    public function suspend(string $operation, array $args): array
    {
        if (\Fiber::getCurrent() !== $this->running) {
            throw new \V8JsException('The script waits for another function: it can be used within that one alone.');
        }

        return \Fiber::suspend(['do', $operation, $args]);
    }

    /**
     * @param list<mixed> $args
     *
     * @return list<mixed> the reply that call() in bootstrap.js reads
     */
    public function answer(string $kind, array $args): array
    {
        if ($kind === 'flush') {
            return ['value', null];
        }
        if ($kind === 'resume') {
            $fiber = array_pop($this->waiting);
            assert($fiber instanceof \Fiber);
            $step = fn (): array => $fiber->resume($args[0]);
        } else {
            $fiber = array_pop($this->idle);
            $step = $fiber !== null ? fn (): array => $fiber->resume([$kind, $args]) : null;
            $fiber ??= new \Fiber($this->work(...));
            $step ??= fn (): array => $fiber->start($kind, $args);
        }
        $this->running = $fiber;
        try {
            [$outcome, $first, $second] = $step();
        } finally {
            $this->running = null;
        }
        if ($outcome === 'do') {
            $this->waiting[] = $fiber;

            return ['do', $first, $second, $this->engine()->takeReleased()];
        }
        if (count($this->idle) < self::MAX_IDLE) {
            $this->idle[] = $fiber;
        }

        return $outcome === 'value' ? ['value', $first] : $this->failure($first);
    }

    /** Lets go of the fibers, which know this object. */
    public function close(): void
    {
        $this->idle = [];
    }

    /**
     * The loop of a fiber: one request after the other, as a new fiber for each would take longer than most answers.
     *
     * @param list<mixed> $args
     */
    private function work(string $kind, array $args): void
    {
        while (true) {
            try {
                $reply = ['value', $this->serve($kind, $args), null];
            } catch (\Throwable $thrown) {
                $reply = ['thrown', $thrown, null];
            }
            $thrown = null;
            [$kind, $args] = \Fiber::suspend($reply);
        }
    }

    /**
     * @return list<mixed>
     */
    private function failure(\Throwable $thrown): array
    {
        if ($thrown instanceof BadCall) {
            return ['bad', $thrown->getMessage()];
        }
        $engine = $this->engine();
        Traces::clean($thrown);
        if (!$thrown instanceof ScriptExit && ($engine->flags & \V8Js::FLAG_PROPAGATE_PHP_EXCEPTIONS) !== 0) {
            $engine->propagated = $thrown;
            try {
                return ['throw', $engine->values->toJs($this->filter === null ? $thrown : ($this->filter)($thrown))];
            } catch (\Throwable $thrown) {
                // The filter itself has failed: nobody is left who could handle that but the application.
            }
        }
        $engine->pending = $thrown;

        return ['stop'];
    }

    /**
     * @param list<mixed> $args
     *
     * @return mixed as Values has it
     */
    private function serve(string $kind, array $args): mixed
    {
        $engine = $this->engine();
        $objects = $engine->objects;
        $values = $engine->values;
        $decoded = static fn (array $list): array => array_map($values->toPhp(...), $list);
        switch ($kind) {
            case 'call':
                return $values->toJs($objects->call($objects->get($args[0]), $args[1], $decoded($args[2])));
            case 'invoke':
                return $values->toJs($objects->get($args[0])->__invoke(...$decoded($args[1])));
            case 'construct':
                return $values->toJs($objects->construct($args[0], $decoded($args[1])));
            case 'get':
                $found = $objects->property($objects->get($args[0]), $args[1]);
                return $found === [] ? ['u'] : $values->toJs($found);
            case 'set':
                return $objects->setProperty($objects->get($args[0]), $args[1], $values->toPhp($args[2]));
            case 'has':
                return $objects->hasProperty($objects->get($args[0]), $args[1]);
            case 'unset':
                $objects->unsetProperty($objects->get($args[0]), $args[1]);
                return null;
            case 'properties':
                return $values->toJs($objects->properties($objects->get($args[0])));
            case 'count':
                return count($objects->get($args[0]));
            case 'offset':
                return $values->toJs(PhpObjects::offset($objects->get($args[0]), $args[1], $args[2], $values->toPhp($args[3] ?? null)));
            case 'iterate':
                return $this->iterate($args[0], $args[1]);
            case 'global':
                $known = $args[0] === '_SERVER' || isset($GLOBALS[$args[0]]);
                return $known ? $values->toJs($args[0] === '_SERVER' ? $_SERVER : $GLOBALS[$args[0]]) : ['u'];
            case 'resolve':
                return $values->toJs($engine->modules->resolve($args[0], $args[1]));
            case 'load':
                return $values->toJs($engine->modules->load($args[0]));
            default:
                return self::builtIn($kind, $args);
        }
    }

    /**
     * @param list<mixed> $args
     */
    private static function builtIn(string $kind, array $args): int|string|null
    {
        switch ($kind) {
            case 'print':
                echo $args[0];
                return strlen($args[0]);
            case 'bytes':
                return strlen($args[0]);
            case 'number':
                return sprintf('%f', $args[0]);
            case 'sleep':
                usleep((int) ($args[0] * 1e6));
                return null;
            default:
                throw new ScriptExit();
        }
    }

    private function iterate(int $id, bool $first): mixed
    {
        $engine = $this->engine();
        if ($first) {
            $iterator = $engine->objects->get($id);
            while ($iterator instanceof \IteratorAggregate) {
                $iterator = $iterator->getIterator();
            }
            assert($iterator instanceof \Iterator);
            $this->iterators[$id] = $iterator;
            $iterator->rewind();
        } else {
            $this->iterators[$id]->next();
        }

        return $this->iterators[$id]->valid() ? $engine->values->toJs([$this->iterators[$id]->current()]) : ['u'];
    }

    private function engine(): Engine
    {
        return $this->engine->get() ?? throw new \V8JsException('The V8Js instance is destroyed.');
    }
}
