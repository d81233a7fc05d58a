--TEST--
toString() and toTimeString() of dates name the time of the zone in winter and in summer, in English whatever the locale: the answers are Node's
--FILE--
<?php
$zones = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Africa/Casablanca', 'Asia/Kathmandu', 'UTC', 'Etc/GMT+5', 'Europe/London', 'Europe/Dublin', 'Australia/Lord_Howe', 'Pacific/Apia', 'America/Argentina/Buenos_Aires', 'Asia/Tokyo', 'Europe/Kyiv', 'America/St_Johns', 'Asia/Calcutta', 'America/Sao_Paulo', 'Europe/Moscow'];
foreach ($zones as $zone) {
    $js = new JsMachine(timezone: $zone, locale: 'de-DE');
    echo "$zone: ", $js->eval('[1705320000000, 1721044800000].map(moment => new Date(moment).toTimeString()).join(", ")'), "\n";
}
$js = new JsMachine(timezone: 'Europe/Berlin');
echo $js->eval('`${new Date(1721044800000)}`'), "\n";
?>
--EXPECT--
Europe/Berlin: 13:00:00 GMT+0100 (Central European Standard Time), 14:00:00 GMT+0200 (Central European Summer Time)
America/New_York: 07:00:00 GMT-0500 (Eastern Standard Time), 08:00:00 GMT-0400 (Eastern Daylight Time)
Asia/Kolkata: 17:30:00 GMT+0530 (India Standard Time), 17:30:00 GMT+0530 (India Standard Time)
Africa/Casablanca: 13:00:00 GMT+0100 (GMT+01:00), 13:00:00 GMT+0100 (GMT+01:00)
Asia/Kathmandu: 17:45:00 GMT+0545 (Nepal Time), 17:45:00 GMT+0545 (Nepal Time)
UTC: 12:00:00 GMT+0000 (Coordinated Universal Time), 12:00:00 GMT+0000 (Coordinated Universal Time)
Etc/GMT+5: 07:00:00 GMT-0500 (GMT-05:00), 07:00:00 GMT-0500 (GMT-05:00)
Europe/London: 12:00:00 GMT+0000 (Greenwich Mean Time), 13:00:00 GMT+0100 (British Summer Time)
Europe/Dublin: 12:00:00 GMT+0000 (Greenwich Mean Time), 13:00:00 GMT+0100 (Irish Standard Time)
Australia/Lord_Howe: 23:00:00 GMT+1100 (Lord Howe Daylight Time), 22:30:00 GMT+1030 (Lord Howe Standard Time)
Pacific/Apia: 01:00:00 GMT+1300 (Samoa Standard Time), 01:00:00 GMT+1300 (Samoa Standard Time)
America/Argentina/Buenos_Aires: 09:00:00 GMT-0300 (Argentina Standard Time), 09:00:00 GMT-0300 (Argentina Standard Time)
Asia/Tokyo: 21:00:00 GMT+0900 (Japan Standard Time), 21:00:00 GMT+0900 (Japan Standard Time)
Europe/Kyiv: 14:00:00 GMT+0200 (Eastern European Standard Time), 15:00:00 GMT+0300 (Eastern European Summer Time)
America/St_Johns: 08:30:00 GMT-0330 (Newfoundland Standard Time), 09:30:00 GMT-0230 (Newfoundland Daylight Time)
Asia/Calcutta: 17:30:00 GMT+0530 (India Standard Time), 17:30:00 GMT+0530 (India Standard Time)
America/Sao_Paulo: 09:00:00 GMT-0300 (Brasilia Standard Time), 09:00:00 GMT-0300 (Brasilia Standard Time)
Europe/Moscow: 15:00:00 GMT+0300 (Moscow Standard Time), 15:00:00 GMT+0300 (Moscow Standard Time)
Mon Jul 15 2024 14:00:00 GMT+0200 (Central European Summer Time)
