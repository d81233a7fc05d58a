--TEST--
A DateTimeInterface becomes a Date, whatever its zone and class
--FILE--
<?php
require __DIR__ . '/seen.inc';


class Own extends DateTime
{
    public function format(string $format): string
    {
        return 'overridden';
    }
}
$dates = [
    new DateTime('2024-02-29 12:00:00.123456', new DateTimeZone('Asia/Tokyo')),
    new DateTimeImmutable('1969-12-31T23:59:58.5Z'),
    new DateTimeImmutable('@0'),
    new Own('2000-01-01T00:00:00Z'),
    new DateTimeImmutable('0001-01-01T00:00:00Z'),
    (new DateTimeImmutable('@0'))->setDate(400000, 1, 1),
];
foreach ($dates as $date) {
    echo seen($date), "\n";
}
?>
--EXPECT--
Date 2024-02-29T03:00:00.123Z
Date 1969-12-31T23:59:58.500Z
Date 1970-01-01T00:00:00.000Z
Date 2000-01-01T00:00:00.000Z
Date 0001-01-01T00:00:00.000Z
Date invalid
