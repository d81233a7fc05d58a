// Intervals of Intl.DateTimeFormat.
const locales = ['en', 'ar', 'fa', 'hi', 'bn', 'th', 'ja', 'zh-Hans', 'zh-Hant-TW', 'ko', 'de', 'de-AT', 'fr', 'fr-CA', 'en-GB', 'en-AU', 'es',
    'es-MX', 'pt-BR', 'pt-PT', 'ru', 'pl', 'cs', 'sv', 'fi', 'tr', 'he', 'vi', 'nl', 'hu', 'uk'];
const numeric = 'numeric', two = '2-digit';
const options = [
    {}, { dateStyle: 'long' }, { dateStyle: 'medium', timeStyle: 'short' }, { dateStyle: 'full', timeStyle: 'long' }, { timeStyle: 'short' },
    { year: numeric, month: 'short', day: numeric }, { year: numeric, month: 'long' }, { month: 'long', day: numeric },
    { weekday: 'short', month: 'short', day: numeric }, { month: numeric, day: numeric }, { hour: numeric, minute: two },
    { hour: numeric, dayPeriod: 'short' }, { hour: numeric, minute: two, timeZoneName: 'short' },
    { year: numeric, month: numeric, day: numeric, hour: numeric, minute: two }, { hour: numeric, hour12: true },
    { hour: two, minute: two, hour12: false },
];
const start = Date.UTC(2024, 0, 5, 10, 4, 9, 123), hour = 3600e3, day = 24 * hour;
const ends = [start, start + 1000, start + hour / 4, start + 1.5 * hour, start + 5 * hour, start + 3 * day, start + 40 * day, start + 400 * day];
const cells = [];
for (const locale of locales) {
    options.forEach((option, index) => {
        const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...option });
        ends.forEach((end, number) => {
            if ((index + number) % 2 === 0) {
                cells.push([`${locale} ${JSON.stringify(option)} ${number}`, format.formatRange(start, end)]);
            } else if (number % 3 === 0) {
                const parts = format.formatRangeToParts(start, end).map(part => `${part.source}:${part.type}:${part.value}`);
                cells.push([`${locale} ${JSON.stringify(option)} ${number} parts`, parts.join('|')]);
            }
        });
    });
}
cells;
