--TEST--
The locale of scripts that name none is that of the machine, else of js_machine.locale
--FILE--
<?php
$code = '[(1234.5).toLocaleString(), new Date(0).toLocaleDateString(), new Intl.NumberFormat().resolvedOptions().locale,
    new Intl.Collator().resolvedOptions().locale, "i".toLocaleUpperCase()].join(" ")';
$show = function (JsMachine $js) use ($code) { echo $js->eval($code), "\n"; };
$show(new JsMachine());
$show(new JsMachine(locale: 'de-DE'));
ini_set('js_machine.locale', 'tr_TR');
$show(new JsMachine());
$show(new JsMachine(locale: 'en-US'));
echo (new JsMachine())->eval('(1234.5).toLocaleString("fr")'), "\n";

// Each caller has its own, also in scripts that stay loaded, contexts and jobs.
$german = new JsMachine(locale: 'de-AT-u-nu-latn');
$js = new JsMachine(locale: 'en-GB');
$js->register('date', '() => new Date(0).toLocaleDateString()');
$context = $german->context();
echo json_encode([$js->call('date'), $german->call('date'), $js->call('date'), $context->eval('new Date(0).toLocaleDateString()'),
    $german->submit('new Date(0).toLocaleDateString()')->await()]), "\n";

foreach (['C', '', 'tlh', 'de_DE.UTF-8', str_repeat('de-', 50)] as $bad) {
    try {
        new JsMachine(locale: $bad);
    } catch (ValueError $e) {
        echo $e->getMessage(), "\n";
    }
}
var_dump(@ini_set('js_machine.locale', 'POSIX'));
?>
--EXPECT--
1,234.5 1/1/1970 en-US en-US I
1.234,5 1.1.1970 de-DE de-DE I
1.234,5 01.01.1970 tr-TR tr-TR İ
1,234.5 1/1/1970 en-US en-US I
1 234,5
["01\/01\/1970","1.1.1970","01\/01\/1970","1.1.1970","1.1.1970"]
JsMachine::__construct(): Argument #5 ($locale) must be a locale such as en-US, de-DE or zh-Hant-TW, "C" given
JsMachine::__construct(): Argument #5 ($locale) must be a locale such as en-US, de-DE or zh-Hant-TW, "" given
JsMachine::__construct(): Argument #5 ($locale) must be a locale such as en-US, de-DE or zh-Hant-TW, "tlh" given
JsMachine::__construct(): Argument #5 ($locale) must be a locale such as en-US, de-DE or zh-Hant-TW, "de_DE.UTF-8" given
JsMachine::__construct(): Argument #5 ($locale) must be a locale such as en-US, de-DE or zh-Hant-TW, "de-de-de-de-de-de-de-de-de-de-de-de-de-de-de-de-de-de-de-de-de-de-de-de-de-de-de-de-de-de-de-de-de-de-de-de-de-de-de-de-de-de-de-de-de-de-de-de-de-de-" given
bool(false)
