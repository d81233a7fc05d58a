<?php

declare(strict_types=1);

namespace Spiral\Goridge\RPC;

/** The signatures of Goridge 3 and 4, as this machine has no Goridge. */
interface RPCInterface
{
    public function withServicePrefix(string $service): self;

    public function withCodec(CodecInterface $codec): self;

    /** @return mixed */
    public function call(string $method, mixed $payload, mixed $options = null);
}

interface CodecInterface
{
}
