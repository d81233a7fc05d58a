--TEST--
The text parses with Prometheus's own client library for Python, and gives it the same numbers
--SKIPIF--
<?php
exec('python3 -c "import prometheus_client" 2>&1', $output, $status);
if ($status !== 0) die('skip needs python3 with prometheus_client');
?>
--CONFLICTS--
all
--FILE--
<?php
require __DIR__ . '/prometheus.inc';

$js = new JsMachine(timeoutMs: 100, memoryMb: 32);
foreach (['1', '2', 'throw 1', 'for (;;);', 'new Array(1e9).fill(0)', "/(?<!c)(a+)+b/.test('a'.repeat(40))"] as $code) {
    $js->execute($code);
}
$text = JsMachine::metrics();
$reader = <<<'PY'
    import json, sys
    from prometheus_client.parser import text_string_to_metric_families as read
    samples = []
    for family in read(sys.stdin.read()):
        assert family.type in ('counter', 'gauge', 'histogram'), family
        assert family.documentation, family
        for s in family.samples:
            samples.append([s.name, dict(s.labels), s.value])
    json.dump(samples, sys.stdout)
    PY;
$process = proc_open(['python3', '-c', $reader], [['pipe', 'r'], ['pipe', 'w']], $pipes);
fwrite($pipes[0], $text);
fclose($pipes[0]);
$theirs = json_decode(stream_get_contents($pipes[1]), true);
echo 'exit status ', proc_close($process), "\n";

$ours = array_merge(...array_column(parse_prometheus($text), 'samples'));
$key = fn (array $sample) => $sample[0] . json_encode(ksort($sample[1]) ? array_map('strval', $sample[1]) : null);
$index = fn (array $samples) => array_combine(array_map($key, $samples), array_map(fn ($sample) => (float) $sample[2], $samples));
$theirs = $index($theirs);
$ours = $index($ours);
ksort($theirs);
ksort($ours);
var_dump(count($ours) > 100, $theirs === $ours);
?>
--EXPECT--
exit status 0
bool(true)
bool(true)
