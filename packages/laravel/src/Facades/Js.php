<?php

declare(strict_types=1);

namespace JsMachine\Laravel\Facades;

use Illuminate\Support\Facades\Facade;
use JsMachine\Runner\ScriptRunner;

/**
 * @method static array execute(string $code, ?int $timeoutMs = null, ?string $requestId = null, array $globals = [])
 * @method static mixed eval(string $code, array $globals = [], ?int $timeoutMs = null, string $name = 'script.js')
 * @method static mixed evalModule(string $code, array $globals = [], ?int $timeoutMs = null, string $name = 'module.js')
 * @method static mixed call(string $name, array $args = [], ?int $timeoutMs = null)
 *
 * @see ScriptRunner
 */
final class Js extends Facade
{
    protected static function getFacadeAccessor(): string
    {
        return ScriptRunner::class;
    }
}
