--TEST--
process.nextTick() runs ahead of promise jobs, these ahead of setImmediate(), and that ahead of timers
--FILE--
<?php
$js = (new JsMachine())->modules([]);
echo json_encode($js->eval('(async () => {
    const order = [];
    setTimeout(() => order.push("timeout"), 1);
    setImmediate(() => order.push("immediate"));
    Promise.resolve().then(() => { order.push("promise"); process.nextTick(() => order.push("tick of a promise")); }).then(() => order.push("second promise"));
    process.nextTick((a, b) => { order.push(a + b); process.nextTick(() => order.push("tick of a tick")); }, "ti", "ck");
    order.push("script");
    await new Promise(done => setTimeout(done, 5));
    return order;
})()')), "\n";
?>
--EXPECT--
["script","tick","tick of a tick","promise","second promise","tick of a promise","immediate","timeout"]
