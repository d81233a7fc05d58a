--TEST--
A PSR-18 client sends the requests, which its own PSR-17 factory makes
--FILE--
<?php
namespace Psr\Http\Message { interface RequestFactoryInterface {} interface StreamFactoryInterface {} }
namespace Psr\Http\Client { interface ClientInterface {} }
namespace {
    class Message
    {
        public array $headers = [];
        public string $body = '';
        public function __construct(public string $method = '', public string $url = '') {}
        public function withHeader(string $name, string $value): static { $new = clone $this; $new->headers[$name] = [$value]; return $new; }
        public function withBody(string $body): static { $new = clone $this; $new->body = $body; return $new; }
        public function getStatusCode(): int { return 202; }
        public function getReasonPhrase(): string { return 'Accepted'; }
        public function getHeaders(): array { return ['Set-Cookie' => ['a=1', 'b=2']]; }
        public function getBody(): string { return json_encode([$this->method, $this->url, $this->headers, $this->body]); }
    }
    class Client implements Psr\Http\Client\ClientInterface, Psr\Http\Message\RequestFactoryInterface, Psr\Http\Message\StreamFactoryInterface
    {
        public function createRequest(string $method, $uri): Message { return new Message($method, $uri); }
        public function createStream(string $content = ''): string { return $content; }
        public function sendRequest(Message $request): Message { return $request; }
    }
    class Bare implements Psr\Http\Client\ClientInterface
    {
        public function sendRequest(Message $request): Message { return $request; }
    }
    $js = (new JsMachine())->fetch(new Client());
    echo json_encode($js->eval('(async () => {
        const response = await fetch("https://example.org/a", { method: "POST", body: "x", headers: { B: "c" } });
        return [response.status, response.statusText, response.headers.getSetCookie(), await response.json()];
    })()'), JSON_UNESCAPED_SLASHES), "\n";
    try {
        $js->fetch(new Bare());
    } catch (LogicException $e) {
        echo $e->getMessage(), "\n";
    }
}
?>
--EXPECT--
[202,"Accepted",["a=1","b=2"],["POST","https://example.org/a",{"b":["c"],"content-type":["text/plain;charset=UTF-8"]},"x"]]
JsMachine::fetch() found no Psr\Http\Message\RequestFactoryInterface to make requests for Bare with; install nyholm/psr7, or give a callable
