--TEST--
A service with the two methods that users of the old plugin have is one class of a few lines
--FILE--
<?php
// As their code calls it: positional arguments, the keys of the reply, an exception from eval().
final class JavaScriptService
{
    public function __construct(private readonly JsMachine $js)
    {
    }

    public function execute(string $code, int $timeoutMs = 30000, ?string $requestId = null): array
    {
        return $this->js->execute($code, $timeoutMs, $requestId);
    }

    public function eval(string $code): mixed
    {
        return $this->js->eval($code);
    }
}

$service = new JavaScriptService(new JsMachine());
$reply = $service->execute('[1, 2, 3].map(function (n) { return n * 2 })', 5000, 'request-1');
echo json_encode([$reply['result'], $reply['error'], $reply['request_id']]), ' ', is_float($reply['duration_ms']) ? 'ms' : 'no ms', "\n";
echo json_encode($service->execute('null.x')['error'] !== null), "\n";
try {
    $service->eval('throw new Error("no")');
} catch (RuntimeException $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
[[2,4,6],null,"request-1"] ms
true
Error: no (script.js:1:7)
