--TEST--
There is no process, module system, file, network or environment to be found
--FILE--
<?php
$js = new JsMachine(timeoutMs: 10000);
$names = ['process', 'require', 'module', 'exports', '__dirname', '__filename', 'Buffer', 'fs', 'os', 'child_process',
    'Deno', 'Bun', 'fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'Worker', 'SharedWorker', 'importScripts', 'navigator',
    'location', 'document', 'window', 'localStorage', 'indexedDB', 'std', 'load', 'read', 'readFile', 'print', 'gc', 'quit',
    'run', '$262', '$boa', 'WebAssembly', 'php', 'PHP', 'system', 'exec', 'env', 'ENV', '$_SERVER', 'getenv'];
echo json_encode($js->eval('names.filter((name) => name in globalThis || eval(`typeof ${name}`) !== "undefined")', ['names' => $names])), "\n";
// Not by a detour either.
foreach (['this.constructor.constructor("return process")()', 'new Function("return require")()', '(0, eval)("module")', 'globalThis.process.env',
    '(async () => {}).constructor("return await import(\'fs\')")()'] as $detour) {
    echo $js->execute($detour)['status'], "\n";
}
?>
--EXPECT--
[]
error
error
error
error
error
