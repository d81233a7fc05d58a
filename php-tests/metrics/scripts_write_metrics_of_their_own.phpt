--TEST--
metrics.increment, gauge and histogram: with the prefix js_user_, labels by name in any order, and the documented buckets
--FILE--
<?php
$js = new JsMachine();
$js->eval(<<<'JS'
    metrics.increment('orders_total', { country: 'de', kind: 'new' });
    metrics.increment('orders_total', { kind: 'new', country: 'de' });
    metrics.increment('orders_total', { kind: 'old', country: 'fr' });
    metrics.increment('plain_total');
    metrics.gauge('depth', 7.5); metrics.gauge('depth', -2, {});
    metrics.histogram('seconds', 0.02, { route: '/a"b\\c\n' });
    metrics.histogram('seconds', 100, { route: '/a"b\\c\n' });
    JS);
$js->context()->eval('metrics.increment("plain_total")');
$js->submit('metrics.increment("plain_total")')->await();
foreach (explode("\n", JsMachine::metrics()) as $line) {
    if (str_contains($line, 'js_user_') && !str_contains($line, 'overflow')) {
        echo $line, "\n";
    }
}
?>
--EXPECT--
# HELP js_user_depth Written by scripts.
# TYPE js_user_depth gauge
js_user_depth -2
# HELP js_user_orders_total Written by scripts.
# TYPE js_user_orders_total counter
js_user_orders_total{country="de",kind="new"} 2
js_user_orders_total{country="fr",kind="old"} 1
# HELP js_user_plain_total Written by scripts.
# TYPE js_user_plain_total counter
js_user_plain_total 3
# HELP js_user_seconds Written by scripts.
# TYPE js_user_seconds histogram
js_user_seconds_bucket{route="/a\"b\\c\n",le="0.001"} 0
js_user_seconds_bucket{route="/a\"b\\c\n",le="0.005"} 0
js_user_seconds_bucket{route="/a\"b\\c\n",le="0.01"} 0
js_user_seconds_bucket{route="/a\"b\\c\n",le="0.025"} 1
js_user_seconds_bucket{route="/a\"b\\c\n",le="0.05"} 1
js_user_seconds_bucket{route="/a\"b\\c\n",le="0.1"} 1
js_user_seconds_bucket{route="/a\"b\\c\n",le="0.25"} 1
js_user_seconds_bucket{route="/a\"b\\c\n",le="0.5"} 1
js_user_seconds_bucket{route="/a\"b\\c\n",le="1"} 1
js_user_seconds_bucket{route="/a\"b\\c\n",le="2.5"} 1
js_user_seconds_bucket{route="/a\"b\\c\n",le="5"} 1
js_user_seconds_bucket{route="/a\"b\\c\n",le="10"} 1
js_user_seconds_bucket{route="/a\"b\\c\n",le="+Inf"} 2
js_user_seconds_sum{route="/a\"b\\c\n"} 100.02
js_user_seconds_count{route="/a\"b\\c\n"} 2
