--TEST--
All metrics of scripts together have a bound in bytes; beyond it label sets share a series, and there is no new metric
--INI--
js_machine.max_user_metrics_mb=1
memory_limit=32M
--FILE--
<?php
$js = new JsMachine(timeoutMs: 60_000, memoryMb: 64);
$error = $js->eval(<<<'JS'
    let error;
    for (let m = 0; m < 200 && !error; m++) {
        for (let i = 0; i < 100; i++) {
            const labels = {};
            for (let k = 0; k < 16; k++) labels["l".repeat(190) + k] = '"'.repeat(190) + i;
            try { metrics.histogram("m" + m, 1, labels) } catch (e) { error = e.name + ": " + e.message; break }
        }
    }
    error
    JS);
echo $error, "\n";
$text = JsMachine::metrics();
$value = fn (string $name) => (int) substr(current(preg_grep("/^$name /", explode("\n", $text))), strlen($name));
$own = implode("\n", preg_grep('/js_user_(?!metrics)/', explode("\n", $text)));
var_dump($value('js_script_metrics_max_bytes'), strlen($own) <= $value('js_script_metrics_bytes'), $value('js_script_metrics_bytes') <= 1 << 20);
var_dump($value('js_user_metrics_overflows_total') > 0, str_contains($own, '="other"'));
// What is there still counts.
echo $js->eval('metrics.histogram("m0", 1, Object.fromEntries(Array.from({ length: 16 }, (_, k) => ["l".repeat(190) + k, "new"]))); "counted"'), "\n";
?>
--EXPECTF--
TypeError: the metrics of scripts fill the 1 MB that js_machine.max_user_metrics_mb allows, so there is no room for m%d
int(1048576)
bool(true)
bool(true)
bool(true)
bool(true)
counted
