--TEST--
Beyond 1,000 label sets of a metric all further ones share the series "other", and are counted
--FILE--
<?php
$js = new JsMachine();
$js->eval('for (let i = 0; i < 1005; i++) metrics.increment("visits_total", { user: i, page: "x" })', timeoutMs: 30_000);
$js->eval('metrics.increment("visits_total", { user: 3, page: "x" })');
$lines = preg_grep('/^js_user_visits_total/', explode("\n", JsMachine::metrics()));
echo count($lines), " series\n";
echo implode("\n", preg_grep('/other|user="(3|999|1000)"/', $lines)), "\n";
echo implode("\n", preg_grep('/^js_user_metrics_overflows_total/', explode("\n", JsMachine::metrics()))), "\n";
?>
--EXPECT--
1001 series
js_user_visits_total{page="other",user="other"} 5
js_user_visits_total{page="x",user="3"} 2
js_user_visits_total{page="x",user="999"} 1
js_user_metrics_overflows_total 5
