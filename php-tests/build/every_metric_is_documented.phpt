--TEST--
docs/metrics.md names every metric, with its type and labels
--FILE--
<?php
require __DIR__ . '/documents.inc';

(new JsMachine())->execute('1');
$text = JsMachine::metrics();
preg_match_all('/^# TYPE (\S+) (\S+)$/m', $text, $matches);
$actual = array_combine($matches[1], $matches[2]);
$documented = documented_table('docs/metrics.md');

foreach (array_diff_key($actual, $documented) as $name => $type) {
    echo "not in docs/metrics.md: $name\n";
}
foreach ($documented as $name => [$type, $label]) {
    if (!isset($actual[$name])) {
        // A family with labels shows up with its first sample.
        echo $label === '' ? "not in the module: $name\n" : '';
        continue;
    }
    if ($actual[$name] !== $type) {
        echo "$name is a {$actual[$name]}\n";
    }
    $label = trim($label, '`');
    preg_match_all("/^$name(?:_bucket|_sum|_count)?(?:\{(.*)\})? /m", $text, $samples);
    foreach ($samples[1] as $sample) {
        preg_match_all('/(\w+)="/', $sample, $names);
        if (array_diff($names[1], ['le']) !== ($label === '' ? [] : [$label])) {
            echo "$name has the labels $sample\n";
        }
    }
}
echo count($documented), " metrics\n";
?>
--EXPECT--
18 metrics
