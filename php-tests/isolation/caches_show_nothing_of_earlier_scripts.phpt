--TEST--
The heap of a VM after each script is as large as before, whatever the script did
--INI--
js_machine.pool_size=1
--FILE--
<?php
$js = new JsMachine(timeoutMs: 5000, memoryMb: 128);
$js->eval('0');
$used = function () {
    for (;;) {
        $vm = JsMachine::stats()['vms'][0];
        if ($vm['state'] === 'idle') {
            return $vm['heap_bytes'];
        }
        usleep(1000);
    }
};
$pristine = $used();
$scripts = ['1', 'throw new Error("x")', 'let let', 'new Uint8Array(50 << 20)', 'for (let i = 0; i < 1e4; i++) { globalThis["k" + i] = Symbol.for("k" + i) }',
    'for (let i = 0; i < 1e3; i++) new RegExp("a" + i).test("a"); 1', 'for (let i = 0; i < 100; i++) new Function("return " + i); 1',
    'setTimeout(() => {}, 1); Promise.reject(1); 2', 'new Array(1e9).fill(0)', '(function f() { f() })()'];
foreach ($scripts as $script) {
    $js->execute($script);
    if ($used() !== $pristine) {
        echo "$script: ", $used() - $pristine, " bytes\n";
    }
}
echo "done\n";
?>
--EXPECT--
done
