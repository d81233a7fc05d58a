static function (object $client): \Closure {
    // Factories of requests by PSR-17: the client's own, or those of the packages that are met most.
    $names = [
        'Nyholm\Psr7\Factory\Psr17Factory', 'GuzzleHttp\Psr7\HttpFactory', 'Laminas\Diactoros\RequestFactory',
        'Laminas\Diactoros\StreamFactory', 'Slim\Psr7\Factory\RequestFactory', 'Slim\Psr7\Factory\StreamFactory',
        'HttpSoft\Message\RequestFactory', 'HttpSoft\Message\StreamFactory',
    ];
    $find = static function (string $interface) use ($client, $names): object {
        if ($client instanceof $interface) {
            return $client;
        }
        foreach ($names as $name) {
            if (class_exists($name) && is_subclass_of($name, $interface)) {
                return new $name();
            }
        }
        throw new \LogicException("JsMachine::fetch() found no $interface to make requests for " . $client::class
            . ' with; install nyholm/psr7, or give a callable');
    };
    $requests = $find('Psr\Http\Message\RequestFactoryInterface');
    $streams = $find('Psr\Http\Message\StreamFactoryInterface');

    return static function (array $asked) use ($client, $requests, $streams): array {
        $request = $requests->createRequest($asked['method'], $asked['url']);
        foreach ($asked['headers'] as $name => $value) {
            $request = $request->withHeader((string) $name, (string) $value);
        }
        if ($asked['body'] !== '') {
            $request = $request->withBody($streams->createStream($asked['body']));
        }
        $response = $client->sendRequest($request);

        return [
            'status' => $response->getStatusCode(), 'status_text' => $response->getReasonPhrase(),
            'headers' => $response->getHeaders(), 'body' => (string) $response->getBody(),
        ];
    };
}
