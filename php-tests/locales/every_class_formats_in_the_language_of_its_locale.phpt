--TEST--
Every class of Intl formats in the language of its locale, and a script that changes one changes nothing for the next
--FILE--
<?php
$js = new JsMachine();
$code = <<<'JS'
const moment = Date.UTC(2026, 10, 28, 10);
[
    new Intl.NumberFormat('de', { style: 'currency', currency: 'EUR' }).format(1234.5),
    new Intl.NumberFormat('en', { style: 'unit', unit: 'kilometer-per-hour', unitDisplay: 'long' }).format(50),
    new Intl.NumberFormat('en', { notation: 'compact' }).format(1234567),
    new Intl.DateTimeFormat('fr', { dateStyle: 'full', timeStyle: 'short', timeZone: 'Europe/Paris' }).format(moment),
    new Intl.DateTimeFormat('en', { month: 'short', day: 'numeric' }).formatRange(moment, moment + 3 * 864e5),
    new Intl.RelativeTimeFormat('es', { numeric: 'auto' }).format(-1, 'day'),
    new Intl.PluralRules('en', { type: 'ordinal' }).select(22),
    new Intl.ListFormat('de', { type: 'disjunction' }).format(['A', 'B', 'C']),
    new Intl.DisplayNames('de', { type: 'region' }).of('AT'),
    ['z', 'ä', 'a'].sort(new Intl.Collator('de').compare).join(''),
    ['item 10', 'item 9'].sort((a, b) => a.localeCompare(b, 'en', { numeric: true })).join(),
    [...new Intl.Segmenter('en', { granularity: 'word' }).segment('Two words')].filter(part => part.isWordLike).length,
    new Intl.Locale('zh').maximize().toString(),
    Intl.getCanonicalLocales('EN-us').join(),
    Intl.supportedValuesOf('currency').includes('CHF'),
    new Date(moment).toLocaleDateString('ja-u-ca-japanese', { dateStyle: 'long' }),
    12345678901234567890n.toLocaleString('hi'),
    'I'.toLocaleLowerCase('tr'),
    [1.5, 2].toLocaleString('de'),
    Temporal.PlainDate.from('2026-11-28').toLocaleString('it', { dateStyle: 'long' }),
].join('\n')
JS;
$first = $js->eval($code);
echo $first, "\n";
$js->eval('for (const name of Object.getOwnPropertyNames(Intl)) {
    const { prototype } = Intl[name];
    for (const key of prototype ? Reflect.ownKeys(prototype) : []) { delete prototype[key]; }
    Intl[name] = () => { throw new Error("changed"); };
}
Intl = 0');
var_dump($js->eval($code) === $first);
?>
--EXPECT--
1.234,50 €
50 kilometers per hour
1.2M
samedi 28 novembre 2026 à 11:00
Nov 28 – Dec 1
ayer
two
A, B oder C
Österreich
aäz
item 9,item 10
2
zh-Hans-CN
en-US
true
令和8年11月28日
1,23,45,67,89,01,23,45,67,890
ı
1,5,2
28 novembre 2026
bool(true)
