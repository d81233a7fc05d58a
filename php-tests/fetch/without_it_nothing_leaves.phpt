--TEST--
Without JsMachine::fetch(), and after null, there is no fetch(), and the error names the way out
--FILE--
<?php
$js = new JsMachine();
$try = fn () => $js->execute('fetch("https://x.example/").then(response => response.status)')['error'];
echo $try(), "\n";
$js->fetch(fn () => []);
echo json_encode($try()), "\n";
$context = $js->context();
echo $context->eval('globalThis.kept = fetch; typeof fetch'), "\n";
$js->fetch(null);
echo $try(), "\n";
echo $context->eval('typeof fetch'), "\n";
echo $context->eval('kept("https://x.example/").catch(error => error.message)'), "\n";
try {
    $js->fetch(new stdClass());
} catch (TypeError $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
ReferenceError: fetch is not defined; there is no network here; give scripts fetch() with JsMachine::fetch(), whose function of PHP, or PSR-18 client, makes the requests
null
function
ReferenceError: fetch is not defined; there is no network here; give scripts fetch() with JsMachine::fetch(), whose function of PHP, or PSR-18 client, makes the requests
undefined
fetch failed: there is no network here; JsMachine::fetch() gives scripts a function of PHP, or a PSR-18 client, that makes requests
JsMachine::fetch(): Argument #1 ($client) must be a callable, an object with a method sendRequest() as in PSR-18, or null, stdClass given
