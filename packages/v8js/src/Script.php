<?php

declare(strict_types=1);

namespace JsMachine\V8Js;

/** A script that has been compiled. */
final class Script
{
    public const UNNAMED = 'V8Js::compileString()';

    public readonly string $name;

    /**
     * Whether it declares names with let, const or class, or is strict: eval() would keep those to itself, so that such a
     * script runs without eval(), and objects that it returns are copies.
     */
    public readonly bool $declares;

    /** The script in the VM; null as long as it is not compiled. */
    public ?\JsMachine\Script $compiled = null;

    public function __construct(public readonly string $code, ?string $name)
    {
        $this->name = $name === null || $name === '' ? self::UNNAMED : $name;
        $this->declares = preg_match('/^(?:let|const|class)\s|\A\s*([\'"])use strict\1/m', $code) === 1;
    }
}
