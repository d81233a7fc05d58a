// Calendars other than the Gregorian one.
const locales = ['en', 'ar', 'fa', 'hi', 'th', 'ja', 'zh-Hans', 'zh-Hant-TW', 'ko', 'de', 'fr', 'en-GB', 'es', 'pt-BR', 'ru', 'pl', 'cs', 'sv', 'tr', 'he',
    'nl', 'vi', 'it', 'id', 'uk'];
const calendars = ['buddhist', 'chinese', 'coptic', 'dangi', 'ethioaa', 'ethiopic', 'hebrew', 'indian', 'islamic', 'islamic-civil',
    'islamic-umalqura', 'islamic-tbla', 'japanese', 'persian', 'roc', 'iso8601'];
const numeric = 'numeric';
const options = [
    {}, { dateStyle: 'full' }, { dateStyle: 'medium' }, { dateStyle: 'short', timeStyle: 'short' }, { year: numeric, month: 'long' },
    { month: 'short', day: numeric }, { weekday: 'long', year: numeric, month: numeric, day: numeric }, { era: 'long', year: numeric },
];
const moments = [Date.UTC(2024, 0, 5, 15, 4), Date.UTC(2024, 6, 21), Date.UTC(2023, 3, 10), Date.UTC(2024, 2, 15), Date.UTC(1900, 0, 31)];
const cells = [];
locales.forEach((locale, place) => calendars.forEach((calendar, number) => options.forEach((option, index) => {
    if ((place + number + index) % 2 === 0) {
        const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', calendar, ...option });
        const moment = moments[(place + index) % moments.length];
        cells.push([`${locale} ${calendar} ${JSON.stringify(option)}`, format.format(moment)]);
    }
})));
cells;
