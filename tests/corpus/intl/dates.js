// Components and styles of Intl.DateTimeFormat, as texts, parts and resolved options.
const locales = ['en', 'ar', 'ar-EG', 'fa', 'hi', 'bn', 'th', 'ja', 'zh-Hans', 'zh-Hant-TW', 'ko', 'de', 'de-AT', 'fr', 'fr-CA', 'en-GB',
    'en-AU', 'es', 'es-MX', 'pt-BR', 'pt-PT', 'ru', 'pl', 'cs', 'sv', 'fi', 'tr', 'he', 'vi', 'nl', 'hu', 'uk'];
const numeric = 'numeric', two = '2-digit';
const times = { hour: numeric, minute: two };
const date = { year: numeric, month: numeric, day: numeric };
const options = [
    {}, { dateStyle: 'full' }, { dateStyle: 'long' }, { dateStyle: 'medium' }, { dateStyle: 'short' },
    { timeStyle: 'full' }, { timeStyle: 'long' }, { timeStyle: 'medium' }, { timeStyle: 'short' },
    { dateStyle: 'full', timeStyle: 'short' }, { dateStyle: 'long', timeStyle: 'long' }, { dateStyle: 'medium', timeStyle: 'medium' },
    { dateStyle: 'short', timeStyle: 'short' }, { dateStyle: 'short', timeStyle: 'full' }, { timeStyle: 'short', hour12: true },
    { timeStyle: 'medium', hour12: false }, { timeStyle: 'short', hourCycle: 'h11' },
    { dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23' }, { dateStyle: 'medium', timeStyle: 'short', hour12: true },
    { year: numeric }, { year: two }, { month: numeric }, { month: two }, { month: 'long' }, { month: 'short' }, { month: 'narrow' },
    { day: numeric }, { day: two }, { weekday: 'long' }, { weekday: 'short' }, { weekday: 'narrow' }, { era: 'long' },
    { era: 'short', year: numeric }, { year: numeric, month: numeric }, { year: numeric, month: two }, { year: numeric, month: 'long' },
    { year: numeric, month: 'short' }, { year: two, month: numeric }, date, { year: numeric, month: two, day: two },
    { year: two, month: two, day: two }, { year: numeric, month: 'short', day: numeric }, { year: numeric, month: 'long', day: numeric },
    { year: numeric, month: 'long', day: two }, { weekday: 'short', year: numeric, month: 'short', day: numeric },
    { weekday: 'long', year: numeric, month: 'long', day: numeric }, { weekday: 'long', month: 'long', day: numeric },
    { month: 'long', day: numeric }, { month: 'short', day: numeric }, { month: numeric, day: numeric }, { month: two, day: two },
    { weekday: 'short', month: numeric, day: numeric }, { weekday: 'short', day: numeric }, { weekday: 'long', ...date },
    { era: 'short', year: numeric, month: 'long', day: numeric }, { era: 'narrow', ...date }, { weekday: 'long', hour: numeric },
    { year: numeric, weekday: 'long' }, { year: numeric, day: numeric }, { month: 'narrow', day: numeric, year: numeric },
    { hour: numeric }, { hour: two }, { hour: numeric, minute: numeric }, { hour: two, minute: two }, { ...times, second: two },
    { minute: numeric }, { minute: numeric, second: numeric }, { second: numeric }, { second: two, fractionalSecondDigits: 3 },
    { minute: two, second: two, fractionalSecondDigits: 2 }, { ...times, second: two, fractionalSecondDigits: 1 },
    { fractionalSecondDigits: 3 }, { hour: numeric, hour12: true }, { hour: numeric, hour12: false }, { ...times, hour12: true },
    { hour: two, minute: two, hour12: false }, { hour: numeric, minute: numeric, hourCycle: 'h23' },
    { hour: numeric, minute: numeric, hourCycle: 'h24' }, { hour: numeric, minute: numeric, hourCycle: 'h12' },
    { hour: numeric, dayPeriod: 'short' }, { ...times, dayPeriod: 'long' }, { dayPeriod: 'long' }, { dayPeriod: 'narrow' },
    { hour: numeric, dayPeriod: 'narrow', hour12: true }, { ...times, dayPeriod: 'short', hour12: true }, { ...date, ...times },
    { year: numeric, month: 'long', day: numeric, ...times },
    { year: numeric, month: 'short', day: numeric, ...times, second: two, timeZoneName: 'short' },
    { weekday: 'long', year: numeric, month: 'long', day: numeric, ...times, timeZoneName: 'long' },
    { month: 'short', day: numeric, hour: numeric }, { weekday: 'short', ...times }, { weekday: 'short', ...times, second: two },
    { day: numeric, hour: numeric }, { ...date, ...times, second: two, hour12: false }, { month: 'long', hour: numeric },
    { ...times, timeZoneName: 'short' }, { timeZoneName: 'short' }, { timeZoneName: 'long', year: numeric },
    { ...date, timeZoneName: 'short' }, { minute: numeric, fractionalSecondDigits: 2 }, { month: numeric, second: numeric },
    { year: numeric, minute: numeric },
];
const moments = [Date.UTC(2024, 0, 5, 15, 4, 9, 123), Date.UTC(2024, 6, 21), Date.UTC(1999, 11, 31, 12, 0, 0, 5), -1e12];
const cells = [];
for (const locale of locales) {
    options.forEach((option, index) => {
        const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...option });
        const label = `${locale} ${JSON.stringify(option)}`;
        cells.push([label, format.format(moments[index % moments.length])]);
        if (index % 4 === 0) {
            cells.push([`${label} parts`, format.formatToParts(moments[(index + 1) % moments.length]).map(part => `${part.type}:${part.value}`).join('|')]);
        }
        if (index % 5 === 0) {
            cells.push([`${label} resolved`, JSON.stringify(format.resolvedOptions())]);
        }
    });
    const moment = new Date(moments[0]);
    const utc = { timeZone: 'UTC' };
    cells.push([`${locale} toLocaleString`, moment.toLocaleString(locale, utc)]);
    cells.push([`${locale} toLocaleDateString`, moment.toLocaleDateString(locale, utc)]);
    cells.push([`${locale} toLocaleTimeString`, moment.toLocaleTimeString(locale, utc)]);
}
cells;
