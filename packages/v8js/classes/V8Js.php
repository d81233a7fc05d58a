<?php

declare(strict_types=1);

use JsMachine\V8Js\Engine;
use JsMachine\V8Js\PhpObjects;
use JsMachine\V8Js\Script;

/**
 * The class of the extension v8js, over \JsMachine: scripts share globals, print, and use live objects of PHP.
 * docs/moving/v8js.md says where it differs.
 */
class V8Js
{
    public const V8_VERSION = JsMachine::ENGINE_VERSION;

    public const FLAG_NONE = 1;
    public const FLAG_FORCE_ARRAY = 2;
    public const FLAG_PROPAGATE_PHP_EXCEPTIONS = 4;

    private ?Engine $engine = null;

    /** @var array<string, mixed> the properties of the object PHP in scripts */
    private array $shared = [];

    /** @var array<string, mixed> the same, as long as the VM does not have it */
    private array $changed = [];

    /** @var array<int, Script> by the number of the resource that stands for it */
    private array $compiled = [];

    /**
     * @param array<string, string> $variables names of global variables of PHP, by their names in scripts
     */
    public function __construct(string $object_name = 'PHP', array $variables = [], ?string $snapshot_blob = null)
    {
        $this->engine = new Engine($object_name, $snapshot_blob);
        foreach ($variables as $name => $variable) {
            $this->engine->perform('shareGlobal', [$name, $variable]);
        }
        // Weak, so that functions that scripts hold do not keep this object alive.
        $self = WeakReference::create($this);
        foreach (PhpObjects::methods(static::class) as $method) {
            $this->changed[$method] = static fn (mixed ...$args): mixed => $self->get()?->$method(...$args);
        }
    }

    public function __get(string $name): mixed
    {
        return $this->shared[$name] ?? null;
    }

    public function __set(string $name, mixed $value): void
    {
        $this->shared[$name] = $this->changed[$name] = $value;
    }

    public function __isset(string $name): bool
    {
        return isset($this->shared[$name]);
    }

    public function __unset(string $name): void
    {
        unset($this->shared[$name], $this->changed[$name]);
        $this->engine()->perform('unshare', [$name]);
    }

    // Without types in the signatures, as classes that extend this one have none.

    /**
     * @param string      $script
     * @param string|null $identifier the name in errors
     * @param int|null    $flags
     * @param int|null    $time_limit   milliseconds
     * @param int|null    $memory_limit bytes
     *
     * @return mixed
     */
    public function executeString($script, $identifier = '', $flags = self::FLAG_NONE, $time_limit = 0, $memory_limit = 0)
    {
        return $this->run(new Script((string) $script, $identifier), (int) $flags, (int) $time_limit, (int) $memory_limit);
    }

    /**
     * @param string      $script
     * @param string|null $identifier the name in errors
     *
     * @return resource
     */
    public function compileString($script, $identifier = '')
    {
        $compiled = new Script((string) $script, $identifier);
        $this->engine()->compile($compiled);
        $resource = fopen('php://memory', 'r') ?: throw new V8JsException('There is no resource to be had.');
        $this->compiled[get_resource_id($resource)] = $compiled;

        return $resource;
    }

    /**
     * @param resource $script
     * @param int|null $flags
     * @param int|null $time_limit   milliseconds
     * @param int|null $memory_limit bytes
     *
     * @return mixed
     */
    public function executeScript($script, $flags = self::FLAG_NONE, $time_limit = 0, $memory_limit = 0)
    {
        $compiled = is_resource($script) ? $this->compiled[get_resource_id($script)] ?? null : null;
        if ($compiled === null) {
            trigger_error('Script resource from wrong V8Js object passed', E_USER_WARNING);
            return false;
        }

        return $this->run($compiled, (int) $flags, (int) $time_limit, (int) $memory_limit);
    }

    public function setModuleNormaliser(callable $normaliser)
    {
        $this->engine()->modules->setNormaliser($normaliser);
    }

    public function setModuleLoader(callable $loader)
    {
        $this->engine()->modules->setLoader($loader);
    }

    public function setExceptionFilter(?callable $filter)
    {
        $this->engine()->setExceptionFilter($filter);
    }

    public function setTimeLimit(int $limit)
    {
        $this->engine()->setTimeLimit($limit);
    }

    public function setMemoryLimit(int $limit)
    {
        if ($limit < 0) {
            throw new V8JsException('memory_limit must not be negative');
        }
        $this->engine()->setMemoryLimit($limit);
    }

    /** Does nothing: memory of JavaScript is counted as it is taken. */
    public function setAverageObjectSize(int $average_object_size)
    {
    }

    /** The source itself, once it has been seen to run: each VM starts from an image anyway. */
    public static function createSnapshot(string $embed_source): string|false
    {
        if ($embed_source === '') {
            trigger_error('V8Js::createSnapshot(): Script cannot be empty', E_USER_WARNING);
            return false;
        }
        try {
            (new JsMachine())->context()->eval($embed_source);
        } catch (JsMachine\Exception\JsMachineException) {
            trigger_error('V8Js::createSnapshot(): Failed to create V8 heap snapshot.  Check $embed_source for errors.', E_USER_WARNING);
            return false;
        }

        return $embed_source;
    }

    public function __destruct()
    {
        $this->engine?->close();
    }

    final public function __sleep(): array
    {
        throw new V8JsException('You cannot serialize or unserialize V8Js instances');
    }

    final public function __wakeup(): void
    {
        throw new V8JsException('You cannot serialize or unserialize V8Js instances');
    }

    public function __debugInfo(): array
    {
        return get_object_vars($this)['shared'] + PhpObjects::publicProperties($this);
    }

    private function run(Script $script, int $flags, int $timeLimitMs, int $memoryLimit): mixed
    {
        $engine = $this->engine();
        // Public properties of a class that extends this one are set without __set().
        $shared = $this->changed + PhpObjects::publicProperties($this);
        $this->changed = [];
        if ($memoryLimit > 0) {
            $engine->setMemoryLimit($memoryLimit);
        }
        foreach ($shared as $name => $value) {
            $engine->perform('share', [$name, $value]);
        }

        return $engine->run($script, $flags, $timeLimitMs, $memoryLimit);
    }

    private function engine(): Engine
    {
        return $this->engine ?? throw new V8JsException('The constructor of V8Js was not called.');
    }
}
