--TEST--
--timezone and --locale are those of the script; a wrong one is wrong usage
--FILE--
<?php
require __DIR__ . '/cli.inc';

echo cli(['--timezone', 'Europe/Berlin', '--locale', 'de_DE', '-e', 'new Date(0).toLocaleString()'])[1];
foreach ([['--timezone', 'Mars'], ['--locale', 'C']] as $wrong) {
    [$status, , $error] = cli([...$wrong, '-e', '1']);
    echo $status, ' ', strtok($error, "\n"), "\n";
}
?>
--EXPECT--
1.1.1970, 01:00:00
2 js-machine: --timezone must be a time zone such as Europe/Berlin, UTC, or php for PHP's own, "Mars" given
2 js-machine: --locale must be a locale such as en-US, de-DE or zh-Hant-TW, "C" given
