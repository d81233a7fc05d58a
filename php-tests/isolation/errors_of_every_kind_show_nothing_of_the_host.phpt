--TEST--
Errors of modules, contexts, jobs, registered scripts and limits hold no path of the host and no address
--FILE--
<?php
use JsMachine\Exception\ScriptException;

$folder = sys_get_temp_dir() . '/js-machine-secret-' . getmypid();
mkdir($folder);
mkdir("$folder/node_modules/pkg", recursive: true);
file_put_contents("$folder/bad.js", "export default 1;\nlet let");
file_put_contents("$folder/throws.js", 'null.x; export default 1');
file_put_contents("$folder/common.js", 'module.exports = undefinedName');
file_put_contents("$folder/bad.json", '{');
file_put_contents("$folder/node_modules/pkg/package.json", '{');
symlink('/etc/passwd', "$folder/link.js");

$js = (new JsMachine(timeoutMs: 1000, memoryMb: 32, acquireTimeoutMs: 100))->modules($folder);
$js->bind('host', fn () => throw new RuntimeException('said by the host'));
$js->register('r', '({ f() { null.x }, g() { host() } })');
$context = $js->context();
$work = [];
foreach (['./bad.js', './throws.js', './common.js', './bad.json', 'pkg', './link.js', './none.js', '../../etc/passwd', '/etc/passwd', 'file:///etc/passwd', "./\0", 'node:fs'] as $name) {
    $work[] = fn () => $js->evalModule('import x from ' . json_encode($name) . '; export default x');
    $work[] = fn () => $js->eval('import(name)', ['name' => $name]);
    $work[] = fn () => $js->eval('require(name)', ['name' => $name]);
}
foreach ([
    'host()', 'host.call({ toString() { throw 1 } })', '(function f() { f() })()', "'x'.repeat(2 ** 30)", '/(a+)+b/.test("a".repeat(40))',
    'const p = new Proxy({}, {}); Object.setPrototypeOf(p, p); p.x', '(function f() { eval("f()") })()', 'eval("if(0);else ".repeat(9999))',
    'metrics.increment("x y")', 'metrics.gauge("x", NaN)', 'console.log(host)', 'throw host', 'setTimeout(host)', 'Promise.reject(host)',
    'new Error(host.toString()).stack', 'throw new AggregateError([new Error("a")], "m", { cause: host })', '[host.name, String(host)]', 'throw String(host)',
] as $code) {
    $work[] = fn () => $js->eval($code);
    $work[] = fn () => $context->eval($code);
    $work[] = fn () => $js->submit($code)->await();
}
array_push($work, fn () => $js->call('r.f'), fn () => $js->call('r.g'), fn () => $js->call('r.h'), fn () => $js->call('none'));
$leak = '~' . preg_quote($folder, '~') . '|secret|/root|/home|/work|/usr|/tmp|/rustc|/etc(?!/passwd)|\.cargo|\.rs\b|0x[0-9a-f]{6,}|[0-9a-f]{12,}|boa_|\.so\b|\.php|os error|root:x~i';
$texts = 0;
foreach ($work as $i => $run) {
    $all = [];
    try {
        $all[] = json_encode($run(), JSON_PARTIAL_OUTPUT_ON_ERROR);
    } catch (JsMachine\Exception\JsMachineException $e) {
        $all[] = $e->getMessage();
        if ($e instanceof ScriptException) {
            array_push($all, $e->getJsStack(), (string) $e->getJsFile(), json_encode($e->getJsValue(), JSON_PARTIAL_OUTPUT_ON_ERROR));
        }
    }
    foreach ($all as $text) {
        $texts++;
        if (preg_match($leak, stripslashes($text), $match)) {
            echo "$i: $match[0] in $text\n";
        }
    }
}
echo $texts > 150 ? 'enough was looked at' : "only $texts texts were looked at", "\n";
array_map('unlink', [...glob("$folder/*.*"), "$folder/node_modules/pkg/package.json"]);
rmdir("$folder/node_modules/pkg");
rmdir("$folder/node_modules");
rmdir($folder);
?>
--EXPECT--
enough was looked at
