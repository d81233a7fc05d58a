--TEST--
fetch() has a function of PHP make the request: method, URL, headers and body go out, status, headers and body come back
--FILE--
<?php
$js = (new JsMachine())->fetch(function (array $request): array {
    return ['status' => 201, 'status_text' => 'Made', 'headers' => ['X-Two' => ['a', 'b'], 'content-type' => 'application/json'], 'body' => json_encode($request)];
});
echo json_encode($js->eval('(async () => {
    const response = await fetch("https://example.org/x?y#z", { method: "POST", body: "h\u00e9", headers: { Accept: "b" } });
    return [response.status, response.statusText, response.ok, response.url, [...response.headers], await response.json()];
})()'), JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE), "\n";
echo json_encode($js->eval('fetch(new Request("https://example.org/")).then(response => response.json())'), JSON_UNESCAPED_SLASHES), "\n";
$js->fetch(fn (array $request) => ['body' => "\xff\x00" . $request['body']]);
echo bin2hex($js->eval('fetch("https://example.org/", { method: "PUT", body: new Uint8Array([254, 1]) }).then(response => response.bytes())')), "\n";
echo $js->context()->eval('fetch("https://example.org/").then(response => response.status)'), "\n";
$js->register('asks', '() => fetch("https://example.org/").then(response => response.status)');
echo $js->call('asks'), "\n";
$job = $js->submit('fetch("https://example.org/").then(response => response.status)');
echo $job->await(), "\n";
?>
--EXPECT--
[201,"Made",true,"https://example.org/x?y#z",[["content-type","application/json"],["x-two","a, b"]],{"method":"POST","url":"https://example.org/x?y#z","headers":{"accept":"b","content-type":"text/plain;charset=UTF-8"},"body":"hé"}]
{"method":"GET","url":"https://example.org/","headers":[],"body":""}
ff00fe01
200
200
200
