<?php

declare(strict_types=1);

namespace JsMachine\V8Js;

use JsMachine\Callback;
use JsMachine\Context;
use JsMachine\Exception\ConversionException;
use JsMachine\Exception\JsMachineException;
use JsMachine\Exception\MemoryLimitException;
use JsMachine\Exception\RecursionException;
use JsMachine\Exception\ScriptException;
use JsMachine\Exception\TimeoutException;

/**
 * One VM, and both ways into it. PHP asks it by perform(); scripts ask PHP through HostCalls. While a script waits for a
 * function of PHP its VM can do nothing else, so that such a function runs in a fiber: a request to the VM suspends it,
 * and is done by the script that waits.
 */
final class Engine
{
    public readonly Values $values;
    public readonly PhpObjects $objects;
    public readonly Modules $modules;

    public int $flags = \V8Js::FLAG_NONE;
    public ?\Throwable $pending = null;
    public ?\Throwable $propagated = null;

    private ?Context $context = null;
    private readonly HostCalls $calls;
    private readonly string $dispatch;
    private ?Script $script = null;
    private int $timeLimitMs = 0;
    private int $memoryLimit = 0;
    private int $contextLimit = 0;
    private bool $forceArrays = false;
    private bool $closed = false;

    /** @var list<int> handles that PHP has let go of */
    private array $released = [];

    public function __construct(private readonly string $objectName, private readonly ?string $snapshot)
    {
        $this->objects = new PhpObjects();
        $this->values = new Values($this, $this->objects);
        $this->modules = new Modules();
        $this->calls = new HostCalls($this);
        $this->dispatch = 'v8js_' . bin2hex(random_bytes(8));
    }

    public function isClosed(): bool
    {
        return $this->closed;
    }

    /** Lets go of the VM and of all objects that scripts had. */
    public function close(): void
    {
        $this->closed = true;
        $this->objects->clear();
        $this->calls->close();
        // A script that waits for the function that does this still needs the VM.
        if ($this->calls->current() === null) {
            $this->context?->close();
            $this->context = null;
        }
    }

    public function setExceptionFilter(?callable $filter): void
    {
        $this->calls->setFilter($filter);
    }

    public function setTimeLimit(int $ms): void
    {
        $this->timeLimitMs = $ms;
    }

    public function setMemoryLimit(int $bytes): void
    {
        $this->memoryLimit = $bytes;
    }

    public function release(int $handle): void
    {
        $this->released[] = $handle;
    }

    /**
     * @return list<int>
     */
    public function takeReleased(): array
    {
        [$released, $this->released] = [$this->released, []];

        return $released;
    }

    public function compile(Script $script): void
    {
        if ($script->compiled !== null || $this->calls->current() !== null) {
            return;
        }
        try {
            $script->compiled = $this->context()->compile($script->code, $script->name);
        } catch (ScriptException $e) {
            throw Errors::ofNative($e, $script->code, null);
        }
    }

    public function run(Script $script, int $flags, int $timeLimitMs, int $memoryLimit): mixed
    {
        $before = [$this->flags, $this->script, $this->timeLimitMs, $this->memoryLimit];
        [$this->flags, $this->script] = [$flags, $script];
        $this->timeLimitMs = $timeLimitMs ?: $this->timeLimitMs;
        $this->memoryLimit = $memoryLimit ?: $this->memoryLimit;
        try {
            $this->passFlags();
            // eval() parses it once more, but only here a syntax error has its place.
            $this->compile($script);
            if ($script->declares && $script->compiled !== null && $this->calls->current() === null) {
                return $this->native($script);
            }

            return $this->perform('run', [$script->code]);
        } catch (ScriptExit) {
            return null;
        } finally {
            [$this->flags, $this->script, $this->timeLimitMs, $this->memoryLimit] = $before;
            $this->restoreFlags();
        }
    }

    /**
     * @param list<mixed> $args
     */
    public function perform(string $operation, array $args): mixed
    {
        $args = array_map(fn (mixed $arg): mixed => $arg instanceof Callback ? $arg : $this->values->toJs($arg), $args);
        $reply = $this->calls->current() !== null
            ? $this->calls->suspend($operation, $args)
            : $this->guarded(fn (Context $context): mixed => $context->call(
                $this->dispatch,
                [$operation, $args, $this->takeReleased()],
                $this->timeLimit(),
            ));

        return $this->received($reply);
    }

    private function native(Script $script): mixed
    {
        $value = $this->guarded(fn (): mixed => $script->compiled?->run($this->timeLimit()), $script);

        return $value instanceof Callback ? $this->perform('adopt', [$value]) : $value;
    }

    /**
     * @param list<mixed> $reply
     */
    private function received(array $reply): mixed
    {
        if ($reply[0] === 'value') {
            return $this->values->toPhp($reply[1]);
        }
        if ($reply[0] === 'pending') {
            throw $this->takePending();
        }
        [, $text, $stack, $id, $file] = $reply;
        $thrown = $id === null ? null : $this->objects->get($id);

        throw Errors::ofScript(
            $text,
            $stack,
            $thrown instanceof \Throwable ? $thrown : null,
            $file ?? $this->script?->name ?? Script::UNNAMED,
            $file === null ? $this->script?->code : null,
        );
    }

    /**
     * @param callable(Context): mixed $run
     */
    private function guarded(callable $run, ?Script $script = null): mixed
    {
        $context = $this->context();
        $timeLimitMs = $this->timeLimitMs;
        try {
            $value = $run($context);
        } catch (TimeoutException $e) {
            throw new \V8JsTimeLimitException("Script time limit of $timeLimitMs milliseconds exceeded", 0, $e);
        } catch (MemoryLimitException $e) {
            throw $this->memoryLimitExceeded($e);
        } catch (ScriptException $e) {
            throw $this->pending !== null ? $this->takePending() : Errors::ofNative($e, $script?->code ?? '', $this->propagated);
        } catch (RecursionException | ConversionException $e) {
            throw new \V8JsScriptException($e->getMessage(), 0, $e);
        } catch (JsMachineException $e) {
            throw new \V8JsException($e->getMessage(), 0, $e);
        }
        if ($this->memoryLimit > 0 && $this->memoryLimit < $this->contextLimit && $context->memoryUsage() > $this->memoryLimit) {
            throw $this->memoryLimitExceeded(null);
        }

        return $value;
    }

    private function takePending(): \Throwable
    {
        [$pending, $this->pending] = [$this->pending, null];

        return $pending ?? new ScriptExit();
    }

    private function memoryLimitExceeded(?\Throwable $previous): \V8JsMemoryLimitException
    {
        $limit = $this->memoryLimit > 0 ? $this->memoryLimit : $this->contextLimit;

        return new \V8JsMemoryLimitException("Script memory limit of $limit bytes exceeded", 0, $previous);
    }

    private function timeLimit(): ?int
    {
        return $this->timeLimitMs > 0 ? $this->timeLimitMs : null;
    }

    private function passFlags(): void
    {
        $forceArrays = ($this->flags & \V8Js::FLAG_FORCE_ARRAY) !== 0;
        if ($forceArrays !== $this->forceArrays) {
            $this->forceArrays = $forceArrays;
            $this->perform('flags', [$forceArrays]);
        }
    }

    // Whatever goes wrong with it has gone wrong before, and is thrown already.
    private function restoreFlags(): void
    {
        if ($this->context !== null && $this->calls->current() === null) {
            try {
                $this->passFlags();
            } catch (\V8JsException) {
            }
        }
    }

    // Made when it is needed first: its memory limit is that of its whole life.
    private function context(): Context
    {
        if ($this->context !== null) {
            return $this->context;
        }
        $memoryMb = $this->memoryLimit > 0 ? (int) ceil($this->memoryLimit / (1 << 20)) : null;
        $weak = \WeakReference::create($this);
        $machine = (new \JsMachine())->logger(static function () use ($weak): void {
            // An exception of the logger ends the script, which cannot catch it.
            $engine = $weak->get();
            if ($engine?->pending !== null) {
                throw $engine->takePending();
            }
        });
        $this->context = $machine->context([], null, $memoryMb);
        $this->contextLimit = $memoryMb === null ? PHP_INT_MAX : $memoryMb << 20;
        $calls = \WeakReference::create($this->calls);
        $boot = $this->context->eval((string) file_get_contents(__DIR__ . '/bootstrap.js'), name: 'v8js.bootstrap.js');
        $boot(
            static fn (string $kind, array $args): array => $calls->get()?->answer($kind, $args) ?? ['stop'],
            $this->dispatch,
            $this->objectName,
        );
        if ($this->snapshot !== null) {
            $this->context->eval($this->snapshot, name: 'snapshot');
        }

        return $this->context;
    }
}
