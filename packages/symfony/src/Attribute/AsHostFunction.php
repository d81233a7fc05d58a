<?php

declare(strict_types=1);

namespace JsMachine\Symfony\Attribute;

/** Makes a method of a service a global function of all scripts, as \JsMachine::bind() does. */
#[\Attribute(\Attribute::TARGET_METHOD | \Attribute::IS_REPEATABLE)]
final class AsHostFunction
{
    /**
     * @param string $path names joined by dots: "db.find"
     */
    public function __construct(public readonly string $path)
    {
    }
}
