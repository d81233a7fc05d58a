<?php

declare(strict_types=1);

namespace JsMachine\RoadRunner;

/**
 * An RPC client that answers js.Execute in the PHP process, and hands every other call to the client that it replaces.
 */
class JsRpc
{
    private ?string $service = null;

    /**
     * @param object|null $rpc the client for all other services, such as Spiral\Goridge\RPC\RPC
     */
    final public function __construct(private readonly \JsMachine $machine, private ?object $rpc = null)
    {
    }

    public function withServicePrefix(string $service): static
    {
        $client = clone $this;
        $client->service = $service;
        $client->rpc = $this->rpc?->withServicePrefix($service);

        return $client;
    }

    public function withCodec(object $codec): static
    {
        $client = clone $this;
        $client->rpc = $this->rpc?->withCodec($codec);

        return $client;
    }

    public function call(string $method, mixed $payload, mixed $options = null): mixed
    {
        if (($this->service === null ? $method : "$this->service.$method") === 'js.Execute') {
            return $this->execute(self::request($payload));
        }

        return $this->rpc !== null
            ? $this->rpc->call($method, $payload, $options)
            : throw new \BadMethodCallException("Nothing answers $method: JsRpc was given no other client.");
    }

    /**
     * @param array<string, mixed> $request
     *
     * @return array<string, mixed> the keys of the plugin, and those of \JsMachine::execute() that it does not have
     */
    private function execute(array $request): array
    {
        $code = $request['code'] ?? '';
        if (!is_string($code) || $code === '') {
            throw new \InvalidArgumentException('js.Execute needs code.');
        }
        $timeoutMs = (int) ($request['timeout_ms'] ?? 0);
        $requestId = $request['request_id'] ?? null;

        // The plugin takes 0 for its default.
        return $this->machine->execute($code, $timeoutMs === 0 ? null : $timeoutMs, $requestId === null ? null : (string) $requestId);
    }

    /**
     * @return array<string, mixed>
     */
    private static function request(mixed $payload): array
    {
        return match (true) {
            is_array($payload) => $payload,
            is_string($payload) => (array) json_decode($payload, true, flags: JSON_THROW_ON_ERROR),
            $payload instanceof \JsonSerializable => (array) $payload->jsonSerialize(),
            default => (array) $payload,
        };
    }
}
