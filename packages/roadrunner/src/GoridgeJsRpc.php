<?php

declare(strict_types=1);

namespace JsMachine\RoadRunner;

use Spiral\Goridge\RPC\RPCInterface;

/** The same for code that asks for Goridge's interface. */
final class GoridgeJsRpc extends JsRpc implements RPCInterface
{
    // Named here because PHP compares an inherited "static" with the interface before it knows that this class has it.

    public function withServicePrefix(string $service): static
    {
        return parent::withServicePrefix($service);
    }

    public function withCodec(object $codec): static
    {
        return parent::withCodec($codec);
    }
}
