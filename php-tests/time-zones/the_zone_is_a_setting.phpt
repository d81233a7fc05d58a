--TEST--
The time zone is that of the machine, else of js_machine.timezone, which may be PHP's own; Date and Temporal agree
--FILE--
<?php
$code = 'const d = new Date(1721044800000); [d.getHours(), d.toString(), Temporal.Now.timeZoneId(), new Date("2024-07-15T12:00").getTime() / 1000, Temporal.Now.zonedDateTimeISO().offset.length]';
$show = function (JsMachine $js) use ($code) { echo json_encode($js->eval($code)), "\n"; };
$show(new JsMachine());
$show(new JsMachine(timezone: 'europe/berlin'));
ini_set('js_machine.timezone', 'America/New_York');
$show(new JsMachine());
$show(new JsMachine(timezone: 'UTC'));
ini_set('js_machine.timezone', 'php');
$js = new JsMachine();
date_default_timezone_set('Asia/Tokyo');
$show($js);
date_default_timezone_set('Asia/Kolkata');
$show($js);

// Each caller has its own, also in scripts that stay loaded, contexts and jobs.
$berlin = new JsMachine(timezone: 'Europe/Berlin');
$js->register('hours', '() => new Date(1721044800000).getHours()');
$context = $berlin->context();
echo json_encode([$js->call('hours'), $berlin->call('hours'), $js->call('hours'), $context->eval('new Date(1721044800000).getHours()'), $berlin->submit('new Date(1721044800000).getHours()')->await()]), "\n";
// Dates cross as moments.
echo $berlin->eval('d.getHours()', ['d' => new DateTime('2024-07-15 08:00', new DateTimeZone('UTC'))]), ' ', $berlin->eval('new Date(2024, 0, 1)')->format('c'), "\n";

foreach (['Europe/Nowhere', '', 'PHP'] as $bad) {
    try {
        new JsMachine(timezone: $bad);
    } catch (ValueError $e) {
        echo $e->getMessage(), "\n";
    }
}
var_dump(@ini_set('js_machine.timezone', 'Mars/Base'));
?>
--EXPECT--
[12,"Mon Jul 15 2024 12:00:00 GMT+0000 (Coordinated Universal Time)","UTC",1721044800,6]
[14,"Mon Jul 15 2024 14:00:00 GMT+0200 (Central European Summer Time)","Europe\/Berlin",1721037600,6]
[8,"Mon Jul 15 2024 08:00:00 GMT-0400 (Eastern Daylight Time)","America\/New_York",1721059200,6]
[12,"Mon Jul 15 2024 12:00:00 GMT+0000 (Coordinated Universal Time)","UTC",1721044800,6]
[21,"Mon Jul 15 2024 21:00:00 GMT+0900 (Japan Standard Time)","Asia\/Tokyo",1721012400,6]
[17,"Mon Jul 15 2024 17:30:00 GMT+0530 (India Standard Time)","Asia\/Kolkata",1721025000,6]
[17,14,17,14,14]
10 2023-12-31T23:00:00+00:00
JsMachine::__construct(): Argument #4 ($timezone) must be a time zone such as Europe/Berlin, UTC, or php for PHP's own, "Europe/Nowhere" given
JsMachine::__construct(): Argument #4 ($timezone) must be a time zone such as Europe/Berlin, UTC, or php for PHP's own, "" given
JsMachine::__construct(): Argument #4 ($timezone) must be a time zone such as Europe/Berlin, UTC, or php for PHP's own, "PHP" given
bool(false)
