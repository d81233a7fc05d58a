// Intl.PluralRules, ListFormat, RelativeTimeFormat, DisplayNames, supportedValuesOf.
const locales = ['en', 'de', 'de-AT', 'fr', 'fr-CA', 'es', 'es-MX', 'it', 'pt-BR', 'pt-PT', 'nl', 'sv', 'nb', 'fi', 'pl', 'cs', 'ru', 'uk', 'tr', 'ar-EG', 'he', 'fa',
    'hi', 'bn', 'th', 'ja', 'zh-CN', 'zh-TW', 'ko', 'vi', 'id', 'en-GB', 'hu', 'ro', 'lt', 'sl', 'cy', 'ga'];
const cells = [];
const styles = ['long', 'short', 'narrow'];
const cell = (label, make) => {
    let text;
    try { text = String(make()); } catch (error) { text = error.name; }
    cells.push([label, text]);
};
for (const locale of locales) {
    for (const type of ['cardinal', 'ordinal']) {
        const rules = new Intl.PluralRules(locale, { type });
        cell(`${locale} plural ${type}`, () => [0, 1, 2, 3, 4, 5, 6, 7, 10, 11, 12, 21, 22, 25, 100, 101, 1000000, 1.5, 0.1, -1, 1e15].map(value => rules.select(value)));
        cell(`${locale} plural ${type} categories`, () => rules.resolvedOptions().pluralCategories);
        cell(`${locale} plural ${type} range`, () => [[0, 1], [1, 2], [2, 5], [0, 0], [5, 21]].map(([start, end]) => rules.selectRange(start, end)));
    }
    cell(`${locale} plural digits`, () => [1, 1.2, 0].map(value => new Intl.PluralRules(locale, { minimumFractionDigits: 1 }).select(value)));
    for (const type of ['conjunction', 'disjunction', 'unit']) {
        for (const style of styles) {
            const format = new Intl.ListFormat(locale, { type, style });
            for (const list of [[], ['A'], ['A', 'B'], ['A', 'B', 'C'], ['uno', 'dos', 'tres', 'ocho'], ['x', 'Isabel', 'iglesia']]) {
                cell(`${locale} list ${type} ${style} ${list}`, () => format.format(list));
            }
            cell(`${locale} list ${type} ${style} parts`, () => JSON.stringify(format.formatToParts(['a', 'b', 'c'])));
        }
    }
    for (const style of styles) {
        for (const numeric of ['always', 'auto']) {
            const format = new Intl.RelativeTimeFormat(locale, { style, numeric });
            for (const unit of ['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year']) {
                cell(`${locale} relative ${style} ${numeric} ${unit}`, () => [-2, -1, -0, 0, 1, 2, 5, -12.5, 1234].map(value => format.format(value, unit)).join('; '));
            }
            cell(`${locale} relative ${style} ${numeric} parts`, () => JSON.stringify(format.formatToParts(-1234.5, 'days')));
        }
        const of = (type, codes, more) => codes.forEach(code => cell(`${locale} name ${style} ${type} ${JSON.stringify(more ?? {})} ${code}`,
            () => new Intl.DisplayNames(locale, { type, style, ...more }).of(code)));
        for (const languageDisplay of ['dialect', 'standard']) {
            of('language', ['en', 'en-US', 'en-GB', 'de-AT', 'zh-Hans', 'zh-Hant-TW', 'pt-BR', 'sr-Latn', 'es-419', 'fr-CA', 'nl-BE', 'ar-EG', 'xx', 'de-Latn-DE-1996', 'tlh'], { languageDisplay });
        }
        of('region', ['US', 'DE', '419', 'GB', 'ZZ', 'XX', 'HK', 'de']);
        of('script', ['Latn', 'Cyrl', 'Hans', 'Hant', 'Arab', 'Zzzz', 'Qaaa']);
        of('currency', ['USD', 'EUR', 'JPY', 'XXX', 'ZZZ', 'inr']);
        of('calendar', ['gregory', 'buddhist', 'islamic-umalqura', 'ethioaa', 'iso8601', 'roc', 'unknown']);
        of('dateTimeField', ['era', 'year', 'quarter', 'month', 'weekOfYear', 'weekday', 'day', 'dayPeriod', 'hour', 'minute', 'second', 'timeZoneName', 'none']);
    }
}
for (const key of ['calendar', 'collation', 'currency', 'numberingSystem', 'timeZone', 'unit', 'other']) {
    cell(`supported values ${key}`, () => Intl.supportedValuesOf(key));
}
cells;
