--TEST--
A Date becomes a DateTimeImmutable in UTC with its milliseconds; an invalid one null
--INI--
date.timezone=Asia/Tokyo
--FILE--
<?php
$js = new JsMachine();
foreach (['0', '1500', '-1', '-1500', '951782400123', '8.64e15', '-8.64e15', '-62198755200000'] as $ms) {
    $date = $js->eval("new Date($ms)");
    echo $date::class, ' ', $date->format('Y-m-d\TH:i:s.v'), ' ', $date->getTimezone()->getName(), "\n";
}
var_dump($js->eval('new Date(NaN)'), $js->eval('[new Date("2024-02-29T12:00:00Z")]')[0]->format('c'));
?>
--EXPECT--
DateTimeImmutable 1970-01-01T00:00:00.000 UTC
DateTimeImmutable 1970-01-01T00:00:01.500 UTC
DateTimeImmutable 1969-12-31T23:59:59.999 UTC
DateTimeImmutable 1969-12-31T23:59:58.500 UTC
DateTimeImmutable 2000-02-29T00:00:00.123 UTC
DateTimeImmutable 275760-09-13T00:00:00.000 UTC
DateTimeImmutable -271821-04-20T00:00:00.000 UTC
DateTimeImmutable -0001-01-01T00:00:00.000 UTC
NULL
string(25) "2024-02-29T12:00:00+00:00"
