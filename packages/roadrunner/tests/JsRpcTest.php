<?php

declare(strict_types=1);

namespace JsMachine\RoadRunner\Tests;

use JsMachine\RoadRunner\GoridgeJsRpc;
use JsMachine\RoadRunner\JsRpc;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use Spiral\Goridge\RPC\CodecInterface;
use Spiral\Goridge\RPC\RPCInterface;

require_once __DIR__ . '/RPCInterface.php';

final class JsRpcTest extends TestCase
{
    /**
     * @return array<string, array{string, mixed}>
     */
    public static function scriptsOfThePlugin(): array
    {
        return [
            'sum' => ['var result = 2 + 2; result;', 4],
            'recursion' => ['function fibonacci(n) { return n <= 1 ? n : fibonacci(n - 1) + fibonacci(n - 2); } fibonacci(10);', 55],
            'JSON' => [
                'var people = [{name: "Alice", age: 30}, {name: "Bob", age: 25}, {name: "Charlie", age: 35}];
                 JSON.stringify(people.filter(function (p) { return p.age >= 30; }));',
                '[{"name":"Alice","age":30},{"name":"Charlie","age":35}]',
            ],
            'calculation' => ['function calculate(x, y) { return (x * y) + (x / y); } calculate(10, 5);', 52],
            'ES6' => ['const f = (x) => x * 2; f(21)', 42],
        ];
    }

    #[DataProvider('scriptsOfThePlugin')]
    public function testAnswersAsThePlugin(string $code, mixed $result): void
    {
        $reply = (new JsRpc(new \JsMachine()))->call('js.Execute', ['code' => $code, 'timeout_ms' => 5000, 'request_id' => 'r-1']);

        self::assertSame([$result, null, 'r-1'], [$reply['result'], $reply['error'], $reply['request_id']]);
        self::assertIsFloat($reply['duration_ms']);
    }

    public function testAnErrorOfTheScriptIsInTheReply(): void
    {
        $reply = (new JsRpc(new \JsMachine()))->call('js.Execute', ['code' => 'throw new Error("Something went wrong");']);

        self::assertStringContainsString('Something went wrong', $reply['error']);
        self::assertNull($reply['result']);
    }

    public function testATimeoutOfZeroIsTheDefault(): void
    {
        $reply = (new JsRpc(new \JsMachine(timeoutMs: 30)))->call('js.Execute', ['code' => 'for (;;);', 'timeout_ms' => 0]);

        self::assertSame('timeout', $reply['status']);
    }

    public function testThePayloadMayBeJsonOrAnObject(): void
    {
        $rpc = new JsRpc(new \JsMachine());

        self::assertSame(2, $rpc->call('js.Execute', '{"code": "1 + 1"}')['result']);
        self::assertSame(2, $rpc->call('js.Execute', (object) ['code' => '1 + 1'])['result']);
    }

    public function testWithoutCodeThereIsAnException(): void
    {
        $this->expectException(\InvalidArgumentException::class);
        (new JsRpc(new \JsMachine()))->call('js.Execute', ['code' => '']);
    }

    public function testAServicePrefixCompletesTheMethod(): void
    {
        self::assertSame(2, (new JsRpc(new \JsMachine()))->withServicePrefix('js')->call('Execute', ['code' => '1 + 1'])['result']);
    }

    public function testOtherServicesAreLeftToTheOtherClient(): void
    {
        $other = $this->createMock(RPCInterface::class);
        $other->expects(self::once())->method('withServicePrefix')->with('kv')->willReturnSelf();
        $other->expects(self::once())->method('call')->with('Get', ['key' => 'a'], null)->willReturn('value');

        self::assertSame('value', (new JsRpc(new \JsMachine(), $other))->withServicePrefix('kv')->call('Get', ['key' => 'a']));
    }

    public function testNobodyAnswersOtherServices(): void
    {
        $this->expectException(\BadMethodCallException::class);
        (new JsRpc(new \JsMachine()))->call('kv.Get', []);
    }

    public function testGoridgesInterfaceIsImplemented(): void
    {
        $rpc = new GoridgeJsRpc(new \JsMachine());

        self::assertInstanceOf(RPCInterface::class, $rpc);
        $codec = new class () implements CodecInterface {
        };
        self::assertSame(2, $rpc->withCodec($codec)->call('js.Execute', ['code' => '1 + 1'])['result']);
    }
}
