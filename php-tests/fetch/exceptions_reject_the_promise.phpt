--TEST--
An exception of the function rejects the promise of fetch(); uncaught, it is the previous one. Wrong answers are named
--FILE--
<?php
$js = (new JsMachine())->fetch(fn () => throw new DomainException('no route'));
echo $js->eval('fetch("https://x.example/").catch(error => `${error.name}: ${error.message}, by ${error.cause.name}`)'), "\n";
try {
    $js->eval('fetch("https://x.example/")');
} catch (JsMachine\Exception\ScriptException $e) {
    for (; $e; $e = $e->getPrevious()) {
        echo get_class($e), ': ', strtok($e->getMessage(), '('), "\n";
    }
}
foreach ([5, ['status' => 99], ['body' => []], ['headers' => 'x'], ['headers' => ['x']], ['headers' => ['a' => null]]] as $answer) {
    echo $js->fetch(fn () => $answer)->eval('fetch("https://x.example/").catch(error => error.message)'), "\n";
}
echo $js->eval('fetch("/relative").catch(error => error.message)'), "\n";
echo $js->eval('fetch("https://x.example/", { signal: AbortSignal.abort() }).catch(error => error.name)'), "\n";
?>
--EXPECT--
TypeError: fetch failed: no route, by DomainException
JsMachine\Exception\ScriptException: TypeError: fetch failed: no route 
DomainException: no route
fetch failed: the function of JsMachine::fetch() returned int; it must return an array of status, headers and body at $
fetch failed: the status of a response is an integer from 200 to 599 at $.status
fetch failed: the body is a string, array given at $.body
fetch failed: headers are an array of names to values at $.headers
fetch failed: headers have names for keys, 0 given at $.headers
fetch failed: the value of a header is a string at $.headers["a"]
a request needs an absolute URL, "/relative" given
AbortError
