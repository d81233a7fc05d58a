// Intl.Locale and Intl.getCanonicalLocales.
const locales = ['en', 'en-US', 'en-GB', 'en-AU', 'de', 'de-AT', 'de-CH', 'fr', 'fr-CA', 'es', 'es-MX', 'pt', 'pt-PT', 'it', 'nl', 'sv', 'nb', 'fi', 'pl', 'cs', 'ru', 'uk', 'tr', 'el', 'he', 'ar',
    'ar-EG', 'ar-SA', 'fa', 'fa-AF', 'ur', 'hi', 'bn', 'th', 'ja', 'ko', 'vi', 'id', 'zh', 'zh-Hant', 'zh-TW', 'zh-HK', 'sr', 'sr-Latn', 'uz', 'az-Cyrl', 'yue', 'mn-Mong', 'ps', 'ckb', 'dv', 'yi', 'ku',
    'en-IN', 'en-CA', 'en-ZA', 'pt-AO', 'es-419', 'en-001', 'hy', 'ka', 'am', 'my', 'ne', 'mt', 'und', 'und-US', 'und-Arab', 'und-419', 'xx', 'en-Latn-US', 'pa-Arab', 'pa-PK', 'sd', 'ks-Deva', 'de-1996',
    'sl-nedis-rozaj', 'ca-valencia', 'en-u-ca-buddhist-nu-thai', 'ja-u-ca-japanese-hc-h12', 'de-u-co-phonebk-kf-upper-kn', 'en-u-fw-mon', 'en-u-hc-h24', 'en-t-de-m0-iso', 'en-x-private', 'en-a-foo-u-nu-latn',
    'en-u-rg-gbzzzz', 'th-u-nu-thai', 'en-u-attr-ca-gregory', 'hi-Latn', 'zh-Latn', 'iw', 'in', 'no', 'tl', 'sh', 'mo', 'aa-DD', 'sr-YU', 'ru-SU', 'en-BU', 'cmn-Hans-CN', 'art-lojban', 'zh-min-nan', 'i-klingon'];
const cells = [];
const cell = (label, make) => {
    let text;
    try { text = make(); text = typeof text === 'object' ? JSON.stringify(text) : String(text); } catch (error) { text = error.name; }
    cells.push([label, text]);
};
// V8 has the methods of an earlier text as getters, with the same values.
const of = (locale, method, getter) => typeof locale[method] === 'function' ? locale[method]() : locale[getter];
for (const locale of locales) {
    cell(`${locale} text`, () => new Intl.Locale(locale).toString());
    cell(`${locale} subtags`, () => { const one = new Intl.Locale(locale); return [one.baseName, one.language, one.script, one.region].map(String); });
    cell(`${locale} keywords`, () => { const one = new Intl.Locale(locale); return [one.calendar, one.collation, one.hourCycle, one.caseFirst, one.numeric, one.numberingSystem].map(String); });
    cell(`${locale} maximize`, () => new Intl.Locale(locale).maximize().toString());
    cell(`${locale} minimize`, () => new Intl.Locale(locale).minimize().toString());
    cell(`${locale} minimize full`, () => new Intl.Locale(locale).maximize().minimize().toString());
    cell(`${locale} calendars`, () => of(new Intl.Locale(locale), 'getCalendars', 'calendars'));
    cell(`${locale} collations`, () => of(new Intl.Locale(locale), 'getCollations', 'collations'));
    cell(`${locale} hour cycles`, () => of(new Intl.Locale(locale), 'getHourCycles', 'hourCycles'));
    cell(`${locale} numbering systems`, () => of(new Intl.Locale(locale), 'getNumberingSystems', 'numberingSystems'));
    cell(`${locale} time zones`, () => of(new Intl.Locale(locale), 'getTimeZones', 'timeZones'));
    cell(`${locale} text info`, () => of(new Intl.Locale(locale), 'getTextInfo', 'textInfo'));
    cell(`${locale} week info`, () => { const { firstDay, weekend } = of(new Intl.Locale(locale), 'getWeekInfo', 'weekInfo'); return [firstDay, weekend]; });
    cell(`${locale} canonical`, () => Intl.getCanonicalLocales(locale));
}
const options = [
    { language: 'de' }, { script: 'Cyrl' }, { script: 'latn' }, { region: 'at' }, { region: '419' }, { calendar: 'buddhist' }, { calendar: 'islamicc' }, { calendar: 'gregorian' }, { collation: 'phonebk' },
    { hourCycle: 'h23' }, { hourCycle: 'h24' }, { caseFirst: 'upper' }, { caseFirst: 'false' }, { numeric: true }, { numeric: false }, { numberingSystem: 'arab' }, { language: 'fr', region: 'CA', script: 'Latn' },
    { calendar: 'x' }, { calendar: 'toolongvalue' }, { calendar: 'abc-def' }, { hourCycle: 'h13' }, { language: 'x' }, { language: '' }, { language: 'root' }, { script: 'abc' }, { region: 'USA' }, { region: '' },
    { numberingSystem: '' }, { caseFirst: 'x' }, { caseFirst: true }, { numeric: 'yes' }, { language: 'iw' }, { region: 'SU' }, { calendar: 'BUDDHIST' }, { collation: '' }, { numberingSystem: 'ab' }, null, 5,
];
for (const tag of ['en', 'ru-RU', 'de-Latn-DE-1996-u-ca-gregory-kn', 'zh-Hant-TW-x-a']) {
    for (const option of options) cell(`${tag} with ${JSON.stringify(option)}`, () => new Intl.Locale(tag, option).toString());
}
for (const tag of ['', 'e', 'eng', 'EN-us', 'en_US', 'en--US', 'en-', '-en', 'engl', 'englishlong', 'en-US-US', 'en-1996-1996', 'en-u', 'en-u-ca', 'en-u-ca-u-nu', 'en-a-b', 'x-foo', 'i-default', 'de-419-DE',
    'sl-rozaj-nedis', 'EN-LATN-US-U-NU-LATN', 'en-u-nu-latn-ca-gregory', 'en-u-ca-gregory-ca-buddhist', 'en-u-kn-true', 'en-u-kn-yes', 'en-u-kn-no', 'en-u-ca-islamicc', 'en-u-ca-ethiopic-amete-alem',
    'en-u-ca-gregorian', 'en-u-ks-primary', 'en-u-ks-tertiary', 'en-u-ms-imperial', 'en-u-tz-cnckg', 'en-u-tz-eire', 'en-u-tz-est', 'en-u-tz-uct', 'en-u-sd-no23', 'en-u-rg-cn11', 'en-u-kb-yes', 'en-u-kc-no',
    'en-u-co-dictionary', 'en-u-co-phonebook', 'en-u-co-traditional', 'en-u-va-posix', 'en-t-iw', 'en-t-zh-latn-m0-names', 'en-t-m0-names', 'sgn-GR', 'sgn-us', 'zh-cmn', 'zh-guoyu', 'zh-hakka', 'ja-latn-hepburn-heploc',
    'hy-arevela', 'hy-arevmda', 'aa-saaho', 'sr-cs', 'sh', 'sh-Cyrl', 'cnr', 'cnr-ME', 'tw', 'mo-RO', 'tl-PH', 'no-NO', 'nb-NO', 'ro-MD', 'en-UK', 'de-DD', 'und-SU', 'hy-SU', 'az-NT', 'zh-TP', 'en-840', 'de-276',
    'fr-FX', 'fa-AN', 'ar-YD', 'vi-VD', 'en-heploc', 'und-ARMN-SU', 'cel-gaulish', 'en-GB-oed', 'no-bok', 'no-nyn', 'zh-xiang', 'i-lux', 'i-navajo', 'ccq', 'ilw', 'uok', 'drh', 'aam', 'adp', 'aue', 'ayx', 'mhr',
    'hbs', 'swc', 'prs', 'pes', 'arb', 'cmn', 'ekk', 'lvs', 'zsm', 'uzn', 'azj', 'khk', 'qwe', 'jw', 'ji', 'bh', 'scc', 'scr', 'en-polyton', 'el-polytoni', 'en-u-attr', 'en-u-zzz-aaa-ca-gregory', 'en-t-hi-latn-u-nu-latn',
    'en-b-xyz-a-abc', 'en-x-a-b-c', 'en-u-x', 'a-DE', 'ab-x-abc-x-abc', 'en-u-cu-usd', 'en-u-em-emoji', 'en-u-lb-strict', 'en-u-ss-none', 'en-u-dx-thai', 'en-u-fw-sunday', 'en-u-fw-sun']) {
    cell(`canonical ${tag}`, () => Intl.getCanonicalLocales(tag));
    cell(`locale ${tag}`, () => new Intl.Locale(tag).toString());
}
for (const value of [undefined, null, 5, true, 'en', ['en', 'de', 'en'], ['de', 'EN-us', 'de'], [5], [null], ['en', undefined], {}, { length: 1, 0: 'fr' }, [[]], [['en']], Symbol.iterator]) {
    cell(`canonical of ${typeof value} ${String(JSON.stringify(value))}`, () => Intl.getCanonicalLocales(value));
}
cell('canonical of a locale', () => Intl.getCanonicalLocales(new Intl.Locale('de-AT', { calendar: 'roc' })));
for (const value of [undefined, null, 5, true, 'en', ['en'], {}, Symbol.iterator]) cell(`locale of ${typeof value} ${String(JSON.stringify(value))}`, () => new Intl.Locale(value).toString());
for (const name of ['DateTimeFormat', 'NumberFormat', 'PluralRules', 'ListFormat', 'RelativeTimeFormat', 'DisplayNames', 'Collator', 'Segmenter']) {
    cell(`supported ${name}`, () => Intl[name].supportedLocalesOf([...locales.slice(0, 100), 'de-u-co-phonebk', 'zz', 'tlh', 'en-ZZ', 'zh-Latn-CN', 'DE-at']));
    cell(`supported ${name} lookup`, () => Intl[name].supportedLocalesOf(['de', 'de-XX', 'xx', 'es-419'], { localeMatcher: 'lookup' }));
    cell(`supported ${name} x`, () => Intl[name].supportedLocalesOf('de', { localeMatcher: 'x' }));
    cell(`supported ${name} null`, () => Intl[name].supportedLocalesOf('de', null));
}
cells;
