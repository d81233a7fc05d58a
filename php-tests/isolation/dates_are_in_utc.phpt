--TEST--
The time zone of the machine and of PHP is not visible: Date and Temporal are in UTC
--ENV--
TZ=America/New_York
--INI--
date.timezone=Asia/Tokyo
--FILE--
<?php
putenv('TZ=Australia/Sydney');
$js = new JsMachine();
$code = <<<'JS'
    const summer = new Date(2024, 6, 1), winter = new Date(2024, 0, 1, 12, 30);
    [summer.getTimezoneOffset(), winter.getTimezoneOffset(), winter.getTime(), winter.toISOString(), winter.getHours() === winter.getUTCHours(),
     new Date('2024-01-01T00:00:00').getTime(), String(new Date(0)).includes('GMT+0000'), Temporal.Now.timeZoneId()]
    JS;
foreach ($js->eval($code) as $value) {
    echo json_encode($value), "\n";
}
?>
--EXPECT--
0
0
1704112200000
"2024-01-01T12:30:00.000Z"
true
1704067200000
true
"UTC"
