<?php

/**
 * What the extension js_machine offers, for editors and static analysers. Not to be loaded beside the extension.
 *
 * A source whose name ends in .ts, .mts, .cts, .tsx or .jsx is TypeScript or JSX, and is compiled: types are erased, and
 * JSX becomes what its pragmas or the directive js_machine.jsx ("classic", "automatic") say. Errors and stacks have the
 * places of the source.
 *
 * "ms" is milliseconds and "MB" is 2^20 bytes. Every limit of 0 or below is a \ValueError.
 *
 * Values are copied, within bounds, on their way between the languages: docs/values.md says what becomes of each.
 */

namespace {

    /**
     * JavaScript inside the PHP process. Cheap to create: every instance uses the one VM pool of the process.
     *
     * @phpstan-type Outcome array{
     *     result: mixed,
     *     duration_ms: float,
     *     error: ?string,
     *     request_id: ?string,
     *     status: 'success'|'error'|'timeout'|'memory'|'cancelled'|'rejected',
     *     queue_ms: float,
     *     cpu_ms: float,
     *     memory_peak_bytes: int,
     *     error_name: ?string,
     *     error_file: ?string,
     *     error_line: ?int,
     *     error_column: ?int,
     *     error_stack: ?string,
     * }
     * @phpstan-type VmStats array{
     *     id: int,
     *     state: 'starting'|'idle'|'running'|'resetting'|'quarantined',
     *     reason: ''|'timeout'|'memory'|'stack'|'abort',
     *     executions: int,
     *     heap_bytes: int,
     * }
     * @phpstan-type PoolStats array{
     *     pool_size: int,
     *     available: int,
     *     active: int,
     *     quarantined: int,
     *     healthy: bool,
     *     images: int,
     *     image_bytes: int,
     *     executions: array{success: int, error: int, timeout: int, memory: int, cancelled: int, rejected: int},
     *     metrics_scope: 'pool'|'process',
     *     vms: list<VmStats>,
     * }
     */
    final class JsMachine implements JsMachine\JsMachineInterface
    {
        /** The version of the extension. */
        public const VERSION = '0.1.0';

        /** The JavaScript engine and its version. */
        public const ENGINE_VERSION = 'boa 0.22.0';

        /**
         * Limits that apply to this instance; null takes the INI value at the time of each call.
         *
         * @param positive-int|null $timeoutMs        time on a VM; waiting for one is not in it
         * @param int<1, 16384>|null $memoryMb        memory of one execution
         * @param positive-int|null $acquireTimeoutMs how long a call waits for a free VM
         * @param string|null       $timezone         zone of local times: "Europe/Berlin", "UTC", or "php" for PHP's own
         * @param string|null       $locale           locale of scripts that name none: "de-DE"
         *
         * @throws \ValueError for a limit that is out of range
         */
        public function __construct(?int $timeoutMs = null, ?int $memoryMb = null, ?int $acquireTimeoutMs = null, ?string $timezone = null, ?string $locale = null) {}

        /**
         * Runs a script in a fresh, isolated VM and reports how it ended; never throws for what the script does.
         * The result is the completion value; a returned promise is awaited.
         *
         * @param non-empty-string     $code      JavaScript, UTF-8
         * @param positive-int|null    $timeoutMs null takes the limit of the instance
         * @param string|null          $requestId comes back as `request_id`
         * @param array<string, mixed> $globals   values that the script sees as global variables
         *
         * @return Outcome
         *
         * @throws \ValueError for empty code, a limit of 0 or below, a global without a name that a script can write
         * @throws \JsMachine\Exception\ConversionException when code or a global cannot cross
         */
        public function execute(string $code, ?int $timeoutMs = null, ?string $requestId = null, array $globals = []): array {}

        /**
         * Runs a script in a fresh, isolated VM and returns its completion value; a returned promise is awaited.
         *
         * @param non-empty-string     $code      JavaScript, UTF-8
         * @param array<string, mixed> $globals   values that the script sees as global variables
         * @param positive-int|null    $timeoutMs null takes the limit of the instance
         * @param string               $name      what errors and stacks call the source
         *
         * @throws \ValueError for empty code, a limit of 0 or below, a global without a name that a script can write
         * @throws \JsMachine\Exception\ScriptException when the script threw or a promise was rejected
         * @throws \JsMachine\Exception\SyntaxException when the source does not parse
         * @throws \JsMachine\Exception\LimitException when time, memory or nesting passed a limit
         * @throws \JsMachine\Exception\ConversionException when code, a global or the result cannot cross
         * @throws \JsMachine\Exception\PoolExhaustedException when no VM became free in time
         * @throws \JsMachine\Exception\CancelledException when the pool is shutting down
         * @throws \JsMachine\Exception\EngineException after a fault of the engine
         */
        public function eval(string $code, array $globals = [], ?int $timeoutMs = null, string $name = 'script.js'): mixed {}

        /**
         * Makes a PHP callable a global function of every script of this machine: "find", or "db.find" for a function
         * in an object. Scripts cannot change it. Arguments and result are copied; an exception becomes an Error that
         * the script may catch, and else the previous one of the ScriptException.
         *
         * @param non-empty-string $path     names joined by dots
         * @param callable         $function called on this thread while the script waits
         *
         * @throws \ValueError for a path that is no name, or that would be function and object at once
         */
        public function bind(string $path, callable $function): static {}

        /**
         * Makes a PHP object a global variable of scripts, which reach it where it is: only the public methods and
         * properties that are listed, or that carry #[JsMachine\Expose]. Objects of its class stay live as well.
         *
         * @param non-empty-string  $name    the name of the variable
         * @param list<string>|null $members names of methods and properties; null takes those that are marked
         *
         * @throws \ValueError when there is nothing to reach, for a member that does not exist, or a name that is taken
         */
        public function expose(string $name, object $object, ?array $members = null): static {}

        /**
         * Gives scripts `fetch()`: PHP makes the requests, on this thread, while the script waits. A PSR-18 client, with
         * a PSR-17 factory of its own or of an installed package, or a callable(array $request): array. The request has
         * `method`, `url`, `headers` (names in lower case to values) and `body`; the answer has `status`, `headers`
         * (names to values, or lists of them) and `body`, and may have `status_text` and `url`. An exception rejects the
         * script's promise with a TypeError that has it as its cause. Null takes it away, as in the beginning.
         *
         * @param callable(array{method: string, url: string, headers: array<string, string>, body: string}): array{status?: int, status_text?: string, headers?: array<string, string|list<string>>, body?: string, url?: string}|object|null $client
         *
         * @throws \TypeError for an object that is neither callable nor a client
         * @throws \LogicException for a client where no PSR-17 factory is found
         */
        public function fetch(callable|object|null $client): static {}

        /**
         * Receives what scripts log: a PSR-3 logger, or callable(string $level, string $message, array $context).
         * What it throws ends the script and is thrown on unchanged. Null drops what is logged, or passes it to PHP's
         * error log from the level of js_machine.console on, as in the beginning.
         *
         * @param callable|object|null $logger
         *
         * @throws \TypeError for an object that is neither callable nor a logger
         */
        public function logger(callable|object|null $logger): static {}

        /**
         * Where `import` and `require()` find source text; without a loader every import fails.
         *
         * - A directory, resolved as bundlers do: relative paths, extensions, index files, `node_modules` with the
         *   package.json fields `exports`, `imports`, `module` and `main`. It is never left, also not through links.
         * - A map of specifiers to source text; its entries may import each other by relative specifiers.
         * - A callable(string $specifier, ?string $referrer): string|array{source: string, url?: string,
         *   kind?: 'module'|'commonjs'|'json'}|null, asked once for each pair in an execution. The referrer is the URL of
         *   the importing module, null for the code that PHP passed; null in return means that there is no such module.
         *
         * @param string|array<string, string>|callable(string, ?string): (string|array<string, string>|null) $loader
         *
         * @throws \ValueError for a directory that does not exist or that open_basedir forbids, and for a map that is none
         */
        public function modules(string|array|callable $loader): static {}

        /**
         * Runs an ES module in a fresh, isolated VM and returns what it exports: the value of `default` when that is all,
         * else an array of all exports. Top-level `await` is waited for.
         *
         * @param non-empty-string     $code      JavaScript, UTF-8
         * @param array<string, mixed> $globals   values that the module sees as global variables
         * @param positive-int|null    $timeoutMs null takes the limit of the instance
         * @param string               $name      what errors, stacks and `import.meta.url` call the source; its relative
         *                                        imports start at the root of the loader
         *
         * @throws \ValueError for empty code, a limit of 0 or below, a global without a name that a script can write
         * @throws \JsMachine\Exception\JsMachineException as eval()
         */
        public function evalModule(string $code, array $globals = [], ?int $timeoutMs = null, string $name = 'module.js'): mixed {}

        /**
         * Registers a script under a name for the whole process: its source evaluates to a function, or to an object
         * of functions. It is loaded once per VM, at the first call, and kept; the same source again costs nothing.
         * A name that ends in .ts, .mts, .cts, .tsx or .jsx says what the source is; calls name it without the ending.
         *
         * @param non-empty-string $name     without a dot but that of the ending
         * @param non-empty-string $source   JavaScript, TypeScript or JSX, UTF-8
         * @param bool             $isolated whether each call begins in the state that loading has left, and nothing that it
         *                                   changes is seen by the next
         *
         * @throws \ValueError for a name that is empty or has a dot, or an empty source
         * @throws \JsMachine\Exception\SyntaxException when the source does not parse
         * @throws \JsMachine\Exception\RecursionException when the source is nested too deeply
         */
        public function register(string $name, string $source, bool $isolated = false): void {}

        /** Forgets a registered script; false when there is none of the name. */
        public function unregister(string $name): bool {}

        /**
         * Calls "name" or "name.method" of a registered script: nothing is parsed. A returned promise is awaited.
         * What the script keeps in its variables stays from call to call, in each VM for itself, until a limit ends
         * a call in that VM.
         *
         * @param list<mixed>       $args
         * @param positive-int|null $timeoutMs null takes the limit of the instance
         *
         * @throws \ValueError for arguments with names, or a limit of 0 or below
         * @throws \JsMachine\Exception\JsMachineException as eval()
         */
        public function call(string $name, array $args = [], ?int $timeoutMs = null): mixed {}

        /**
         * A VM of one's own: what scripts leave in it stays until it is closed, its object is gone, or the request ends.
         *
         * @param array<string, mixed> $globals   values that scripts see as global variables
         * @param positive-int|null    $timeoutMs limit of each call; null takes that of the instance
         * @param int<1, 16384>|null   $memoryMb  memory of the VM; null takes the limit of the instance
         *
         * @throws \ValueError for a limit that is out of range, or a global without a name that a script can write
         * @throws \JsMachine\Exception\JsMachineException when there is no VM to be had, or a global cannot cross
         */
        public function context(array $globals = [], ?int $timeoutMs = null, ?int $memoryMb = null): JsMachine\Context {}

        /**
         * Starts a script in a fresh, isolated VM and returns at once. Several jobs run at the same time, each in a VM.
         * A job that cannot be taken, for there are js_machine.max_jobs of them already, is JobStatus::Rejected.
         *
         * Host functions are served, and log records passed on, while PHP waits for the job. One that asks for a host
         * function, and is not waited for before its time limit, ends with JobStatus::Timeout.
         *
         * @param non-empty-string     $code      JavaScript, UTF-8
         * @param array<string, mixed> $globals   values that the script sees as global variables
         * @param positive-int|null    $timeoutMs time on a VM; null takes the limit of the instance
         * @param string|null          $requestId comes back from Job::requestId() and as `request_id`
         *
         * @throws \ValueError for empty code, a limit of 0 or below, a global without a name that a script can write
         * @throws \JsMachine\Exception\ConversionException when code, $requestId or a global cannot cross
         * @throws \JsMachine\Exception\EngineException when there is no thread to be had
         */
        public function submit(string $code, array $globals = [], ?int $timeoutMs = null, ?string $requestId = null): JsMachine\Job {}

        /**
         * Starts a call of a registered script and returns at once. That nothing is registered under the name is an error
         * of the job.
         *
         * @param string            $name      "name" or "name.method"
         * @param list<mixed>       $args      what the function gets
         * @param positive-int|null $timeoutMs time on a VM; null takes the limit of the instance
         *
         * @throws \ValueError for a limit of 0 or below
         * @throws \JsMachine\Exception\ConversionException when an argument cannot cross
         * @throws \JsMachine\Exception\EngineException when there is no thread to be had
         */
        public function submitCall(string $name, array $args = [], ?int $timeoutMs = null): JsMachine\Job {}

        /**
         * A job of this process by its id, also one of an earlier request; null when it is unknown, was rejected, belongs
         * to the process that this one was forked from, or is forgotten: a job is kept for 5 minutes after its end, and
         * the last 1000 of them.
         */
        public static function job(string $id): ?JsMachine\Job {}

        /**
         * Waits until all jobs are done, serving each meanwhile, and returns their values under the same keys. When one
         * failed, the first that did, in the order of the array, is thrown; all are done by then.
         *
         * @param array<array-key, JsMachine\Job> $jobs
         * @param positive-int|null $timeoutMs how long to wait for all of them together
         *
         * @return array<array-key, mixed>
         *
         * @throws \ValueError for anything but jobs in the array, a limit of 0 or below
         * @throws \JsMachine\Exception\TimeoutException when $timeoutMs ran out; the jobs go on
         * @throws \JsMachine\Exception\JsMachineException as Job::await()
         */
        public static function awaitAll(array $jobs, ?int $timeoutMs = null): array {}

        /** The figures of this process in the Prometheus text format 0.0.4. */
        public static function metrics(): string {}

        /**
         * The pool at this moment.
         *
         * @return PoolStats
         */
        public static function stats(): array {}

        /**
         * Starts VMs, and waits for registered scripts that are being loaded, at most the default time limit. Returns how
         * many VMs stand ready.
         *
         * @param positive-int|null $vms null starts all that the pool may have
         *
         * @throws \ValueError for a number of 0 or below
         */
        public static function warmUp(?int $vms = null): int {}

        /**
         * Takes no more work, waits for what runs, then interrupts it. True when nothing had to be interrupted.
         *
         * @param int<0, max> $graceMs how long to wait
         *
         * @throws \ValueError for a negative number
         */
        public static function shutdown(int $graceMs = 5000): bool {}
    }
}

namespace JsMachine {

    /** Marks a method, a property, or the public members of a class as reachable from scripts; see JsMachine::expose(). */
    #[\Attribute(\Attribute::TARGET_CLASS | \Attribute::TARGET_METHOD | \Attribute::TARGET_PROPERTY)]
    final class Expose
    {
    }

    /**
     * What can be asked of a machine, for mocks, decorators and lazy proxies: the methods of \JsMachine that are not static.
     * Each says there what it does.
     *
     * @phpstan-import-type Outcome from \JsMachine
     */
    interface JsMachineInterface
    {
        /**
         * @param non-empty-string     $code
         * @param positive-int|null    $timeoutMs
         * @param array<string, mixed> $globals
         *
         * @return Outcome
         */
        public function execute(string $code, ?int $timeoutMs = null, ?string $requestId = null, array $globals = []): array;

        /**
         * @param non-empty-string     $code
         * @param array<string, mixed> $globals
         * @param positive-int|null    $timeoutMs
         *
         * @throws \JsMachine\Exception\JsMachineException
         */
        public function eval(string $code, array $globals = [], ?int $timeoutMs = null, string $name = 'script.js'): mixed;

        /**
         * @param non-empty-string     $code
         * @param array<string, mixed> $globals
         * @param positive-int|null    $timeoutMs
         *
         * @throws \JsMachine\Exception\JsMachineException
         */
        public function evalModule(string $code, array $globals = [], ?int $timeoutMs = null, string $name = 'module.js'): mixed;

        /** @param non-empty-string $path */
        public function bind(string $path, callable $function): static;

        /** @param list<string>|null $members */
        public function expose(string $name, object $object, ?array $members = null): static;

        /** @param callable|object|null $client */
        public function fetch(callable|object|null $client): static;

        /** @param callable|object|null $logger */
        public function logger(callable|object|null $logger): static;

        /** @param string|array<string, string>|callable(string, ?string): (string|array<string, string>|null) $loader */
        public function modules(string|array|callable $loader): static;

        /**
         * @param non-empty-string $name
         * @param non-empty-string $source
         *
         * @throws \JsMachine\Exception\JsMachineException
         */
        public function register(string $name, string $source, bool $isolated = false): void;

        public function unregister(string $name): bool;

        /**
         * @param list<mixed>       $args
         * @param positive-int|null $timeoutMs
         *
         * @throws \JsMachine\Exception\JsMachineException
         */
        public function call(string $name, array $args = [], ?int $timeoutMs = null): mixed;

        /**
         * @param array<string, mixed> $globals
         * @param positive-int|null    $timeoutMs
         * @param int<1, 16384>|null   $memoryMb
         *
         * @throws \JsMachine\Exception\JsMachineException
         */
        public function context(array $globals = [], ?int $timeoutMs = null, ?int $memoryMb = null): Context;

        /**
         * @param non-empty-string     $code
         * @param array<string, mixed> $globals
         * @param positive-int|null    $timeoutMs
         *
         * @throws \JsMachine\Exception\JsMachineException
         */
        public function submit(string $code, array $globals = [], ?int $timeoutMs = null, ?string $requestId = null): Job;

        /**
         * @param list<mixed>       $args
         * @param positive-int|null $timeoutMs
         *
         * @throws \JsMachine\Exception\JsMachineException
         */
        public function submitCall(string $name, array $args = [], ?int $timeoutMs = null): Job;
    }

    /**
     * A VM of one's own, made by JsMachine::context(): its globals stay between calls. A time limit ends a call and
     * leaves the context usable; a VM that had to be ended says so with an EngineException at every later call.
     */
    final class Context
    {
        /**
         * Runs a script; a returned promise is awaited. A function comes back as a Callback.
         *
         * @param non-empty-string  $code      JavaScript, UTF-8
         * @param positive-int|null $timeoutMs null takes the limit of the context
         * @param string            $name      what errors and stacks call the source
         *
         * @throws \JsMachine\Exception\JsMachineException as JsMachine::eval()
         */
        public function eval(string $code, ?int $timeoutMs = null, string $name = 'script.js'): mixed {}

        /**
         * Parses a script, to run it many times. What it declares is declared when it runs first.
         *
         * @param non-empty-string $code
         *
         * @throws \JsMachine\Exception\SyntaxException
         */
        public function compile(string $code, string $name = 'script.js'): Script {}

        /**
         * Calls a global function, which may be named with dots: "app.render". A returned promise is awaited.
         *
         * @param list<mixed>       $args
         * @param positive-int|null $timeoutMs null takes the limit of the context
         *
         * @throws \JsMachine\Exception\JsMachineException as JsMachine::eval()
         */
        public function call(string $function, array $args = [], ?int $timeoutMs = null): mixed {}

        /** The value of a global variable; null where there is none. */
        public function get(string $name): mixed {}

        /** Sets a global variable. */
        public function set(string $name, mixed $value): static {}

        /** Whether a global variable exists, whatever its value. */
        public function has(string $name): bool {}

        /** Bytes that scripts hold, after garbage was collected. */
        public function memoryUsage(): int {}

        /** Gives the VM back. Everything that came out of it says so when it is used again. */
        public function close(): void {}
    }

    /** A script that was parsed once, made by Context::compile(). */
    final class Script
    {
        /**
         * @param positive-int|null $timeoutMs null takes the limit of the context
         *
         * @throws \JsMachine\Exception\JsMachineException as JsMachine::eval()
         */
        public function run(?int $timeoutMs = null): mixed {}
    }

    /** A JavaScript function; PHP can call it for as long as its Context lives. */
    final class Callback
    {
        /**
         * @throws \ValueError for named arguments, which JavaScript does not have
         * @throws \JsMachine\Exception\JsMachineException as JsMachine::eval()
         */
        public function __invoke(mixed ...$args): mixed {}
    }

    /** Binary data: crosses as a Uint8Array. */
    final class Bytes
    {
        public readonly string $data;

        /** Holds binary data; nothing is copied. */
        public function __construct(string $data) {}
    }

    /**
     * A script that runs while PHP does something else; made by JsMachine::submit().
     *
     * @phpstan-import-type Outcome from \JsMachine
     */
    final class Job
    {
        /** What JsMachine::job() finds it by: 32 hexadecimal digits that nobody can guess. */
        public function id(): string {}

        /** What was given to JsMachine::submit(). */
        public function requestId(): ?string {}

        /** How far it is. */
        public function status(): JobStatus {}

        /** Whether it has ended, however. */
        public function isDone(): bool {}

        /**
         * Waits for the job, serving it, and returns its value.
         *
         * @param positive-int|null $timeoutMs how long to wait; null waits until the job is done
         *
         * @throws \ValueError for a limit of 0 or below
         * @throws \JsMachine\Exception\TimeoutException when $timeoutMs ran out, and the job goes on; or when the job ran
         *                                              into its own limit
         * @throws \JsMachine\Exception\PoolExhaustedException when the job was rejected, or cannot get a VM as long as the
         *                                                    function runs that waits for it
         * @throws \JsMachine\Exception\CancelledException when the job was cancelled, or the client has left
         * @throws \JsMachine\Exception\JsMachineException whatever else JsMachine::eval() would throw
         */
        public function await(?int $timeoutMs = null): mixed {}

        /**
         * Waits for the job, serving it, and returns how it ended, as JsMachine::execute() does.
         *
         * @param positive-int|null $timeoutMs how long to wait; null waits until the job is done
         *
         * @return Outcome
         *
         * @throws \ValueError for a limit of 0 or below
         * @throws \JsMachine\Exception\TimeoutException when $timeoutMs ran out; the job goes on
         * @throws \JsMachine\Exception\PoolExhaustedException when the job cannot get a VM as long as the function runs
         *                                                    that waits for it
         */
        public function result(?int $timeoutMs = null): array {}

        /** Asks the job to end; false when it is done already. One that waits for a VM is done at once. */
        public function cancel(): bool {}

        /**
         * A stream of its own for each call that becomes readable when the job is done, and stays so: for stream_select()
         * and event loops. Reading never blocks and gives nothing. It serves no host functions: await() does.
         *
         * @return resource
         *
         * @throws \JsMachine\Exception\EngineException when the process has no descriptors left
         */
        public function stream() {}
    }

    /** How far a job is, or how it ended. */
    enum JobStatus: string
    {
        case Queued = 'queued';
        case Running = 'running';
        case Success = 'success';
        case Error = 'error';
        case Timeout = 'timeout';
        case Memory = 'memory';
        case Cancelled = 'cancelled';
        case Rejected = 'rejected';
    }
}

namespace JsMachine\Exception {

    /** What every exception of this extension implements. */
    interface JsMachineException extends \Throwable {}

    /**
     * The script threw, a promise was rejected, or the source does not parse.
     *
     * The message ends with the place: "TypeError: x is not a function (pricing.js:3:10)". getPrevious() is the `cause` of
     * the error, or the PHP exception of a host function that the error stands for.
     */
    class ScriptException extends \RuntimeException implements JsMachineException
    {
        /** What the error calls itself, "TypeError" for one; empty where what was thrown has no name. */
        public function getJsName(): string {}

        /** Frames, one a line, innermost first. */
        public function getJsStack(): string {}

        /** The name that was given with the source. */
        public function getJsFile(): ?string {}

        /** Where it was thrown, counted from 1. */
        public function getJsLine(): ?int {}

        /** Where it was thrown, counted from 1 in UTF-16 code units. */
        public function getJsColumn(): ?int {}

        /** What was thrown, as far as it can cross: of an error its name, message, stack and own properties. */
        public function getJsValue(): mixed {}
    }

    /** The source does not parse; nothing ran. */
    final class SyntaxException extends ScriptException {}

    /** A limit ended the script, which could not catch it. */
    abstract class LimitException extends \RuntimeException implements JsMachineException {}

    /** The time limit passed. */
    final class TimeoutException extends LimitException {}

    /** The memory limit passed. */
    final class MemoryLimitException extends LimitException {}

    /** Calls, source text or a value are nested too deeply. */
    final class RecursionException extends LimitException {}

    /** No VM became free in time. */
    final class PoolExhaustedException extends \RuntimeException implements JsMachineException {}

    /** The caller gave up, or the pool is shutting down. */
    final class CancelledException extends \RuntimeException implements JsMachineException {}

    /** A value cannot cross between the languages; the message names its path, such as "$.items[3].owner". */
    final class ConversionException extends \InvalidArgumentException implements JsMachineException {}

    /** A fault of the engine, contained: PHP and later scripts go on. Please report it with the script. */
    final class EngineException extends \RuntimeException implements JsMachineException {}
}
