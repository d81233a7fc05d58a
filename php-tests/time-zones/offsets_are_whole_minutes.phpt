--TEST--
getTimezoneOffset() gives whole minutes, also for the time before zones, which has seconds
--FILE--
<?php
foreach (['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC'] as $zone) {
    $js = new JsMachine(timezone: $zone);
    echo $zone, ' ', $js->eval(
        '[-8.64e15, -2e12, 0, 1.6e12].map(time => new Date(time).getTimezoneOffset()).map(offset => Object.is(offset, -0) ? "-0" : offset).join(" ")',
    ), "\n";
}
?>
--EXPECT--
Europe/Berlin -53 -60 -60 -120
America/New_York 296 300 300 240
Asia/Kolkata -353 -330 -330 -330
Australia/Lord_Howe -636 -600 -600 -630
UTC 0 0 0 0
