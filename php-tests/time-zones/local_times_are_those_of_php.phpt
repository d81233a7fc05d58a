--TEST--
Local times of Date are those of PHP in the same zone, at any moment and around transitions
--FILE--
<?php
mt_srand(7);
$zones = ['Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'America/Sao_Paulo', 'Pacific/Apia', 'Africa/Casablanca', 'Asia/Tokyo'];
$read = 'moments.map((m) => { const d = new Date(m * 1000); return [d.getFullYear(), d.getMonth() + 1, d.getDate(), d.getHours(), d.getMinutes(), d.getSeconds(), -d.getTimezoneOffset() * 60] })';
$write = 'parts.map(([y, m, d, h, i, s]) => new Date(y, m - 1, d, h, i, s).getTime() / 1000)';
foreach ($zones as $name) {
    $js = new JsMachine(timeoutMs: 60000, timezone: $name);
    $zone = new DateTimeZone($name);
    $moments = array_map(fn () => mt_rand(0, 2_000_000_000), range(1, 300));
    foreach ($zone->getTransitions(0, 1_900_000_000) as $transition) {
        array_push($moments, $transition['ts'] - 1, $transition['ts'], $transition['ts'] + 1800, $transition['ts'] - 1800);
    }
    // Morocco stays at UTC from 20 September 2026 on, which the module's data does not know yet. Where PHP's does, what comes after
    // is not compared.
    if ($name === 'Africa/Casablanca' && (new DateTimeImmutable('2026-12-11', $zone))->getOffset() === 0) {
        $moments = array_values(array_filter($moments, fn (int $moment) => $moment < gmmktime(1, 0, 0, 9, 20, 2026)));
    }
    $wrong = 0;
    foreach (array_map(null, $moments, $js->eval($read, ['moments' => $moments])) as [$moment, $got]) {
        $date = (new DateTimeImmutable("@$moment"))->setTimezone($zone);
        $expected = array_map(intval(...), explode(' ', $date->format('Y n j G i s')));
        // JavaScript has no offsets of seconds.
        $wrong += array_slice($got, 0, 6) !== $expected || abs($got[6] - $date->getOffset()) >= 60 ? 1 : 0;
    }
    $parts = array_map(fn ($m) => array_map(intval(...), explode(' ', (new DateTimeImmutable("@$m"))->setTimezone($zone)->format('Y n j G i s'))), $moments);
    // Of a time that is there twice PHP takes the second in Morocco, whose winter is the exception; JavaScript the first.
    $parts = $name === 'Africa/Casablanca' ? [] : $parts;
    foreach (array_map(null, $parts, $js->eval($write, ['parts' => $parts])) as [$part, $got]) {
        $expected = (new DateTimeImmutable('2000-01-01', $zone))->setDate($part[0], $part[1], $part[2])->setTime($part[3], $part[4], $part[5])->getTimestamp();
        $wrong += $got !== $expected ? 1 : 0;
    }
    echo $name, ' ', count($moments) > 300 ? 'with transitions' : 'without', ', wrong: ', $wrong, "\n";
}
?>
--EXPECT--
Europe/Berlin with transitions, wrong: 0
America/New_York with transitions, wrong: 0
Asia/Kathmandu with transitions, wrong: 0
Australia/Lord_Howe with transitions, wrong: 0
America/Sao_Paulo with transitions, wrong: 0
Pacific/Apia with transitions, wrong: 0
Africa/Casablanca with transitions, wrong: 0
Asia/Tokyo with transitions, wrong: 0
