--TEST--
An execution may write 10,000 records and 1 MiB, fields included; the last record tells how many were dropped; the next starts anew
--FILE--
<?php
$count = 0;
$last = '';
$js = (new JsMachine())->logger(function (string $level, string $message) use (&$count, &$last): void {
    $count++;
    $last = "$level: $message";
});
$see = function (string $code) use ($js, &$count, &$last): void {
    $count = 0;
    $js->eval($code, timeoutMs: 20_000);
    echo "$count records, the last: $last\n";
};
$see('for (let i = 0; i < 12000; i++) log.info("x")');
$see('for (let i = 0; i < 3; i++) console.log("x".repeat(400_000))');
$see('for (let i = 0; i < 3; i++) log.info("x", { text: "x".repeat(400_000) })');
$see('console.log("x".repeat(2_000_000)); console.log("this fits")');
$see('console.log("fine")');
?>
--EXPECT--
10001 records, the last: warning: 2000 log records were dropped: an execution may write 10000 records and 1048576 bytes
3 records, the last: warning: 1 log records were dropped: an execution may write 10000 records and 1048576 bytes
3 records, the last: warning: 1 log records were dropped: an execution may write 10000 records and 1048576 bytes
2 records, the last: warning: 1 log records were dropped: an execution may write 10000 records and 1048576 bytes
1 records, the last: info: fine
