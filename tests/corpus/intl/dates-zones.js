// Names of time zones.
const locales = ['en', 'ar', 'fa', 'hi', 'bn', 'th', 'ja', 'zh-Hans', 'zh-Hant-TW', 'ko', 'de', 'de-AT', 'fr', 'fr-CA', 'en-GB', 'en-AU', 'es',
    'es-MX', 'pt-BR', 'pt-PT', 'ru', 'pl', 'cs', 'sv', 'fi', 'tr', 'he', 'vi', 'nl', 'hu', 'uk'];
const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Asia/Tokyo', 'America/Sao_Paulo', 'Europe/London', 'Europe/Dublin',
    'Australia/Sydney', 'Asia/Dubai', 'Pacific/Auckland', 'America/Phoenix', 'Africa/Cairo', 'Asia/Kathmandu', 'Asia/Shanghai',
    'America/Argentina/Buenos_Aires', 'Europe/Kyiv', 'Pacific/Honolulu', 'America/St_Johns', 'Africa/Lagos', 'Etc/GMT+5', 'Europe/Istanbul',
    'Asia/Tehran', 'America/Vancouver', 'Pacific/Chatham', 'Australia/Lord_Howe'];
const names = ['short', 'long', 'shortOffset', 'longOffset', 'shortGeneric', 'longGeneric'];
const moments = [Date.UTC(2024, 0, 5, 15, 4), Date.UTC(2024, 6, 21)];
const cells = [];
locales.forEach((locale, place) => zones.forEach((timeZone, number) => {
    const timeZoneName = names[(place + number) % names.length];
    const format = new Intl.DateTimeFormat(locale, { hour: 'numeric', timeZoneName, timeZone });
    cells.push([`${locale} ${timeZone} ${timeZoneName}`, format.format(moments[number % 2])]);
}));
for (const timeZone of zones) {
    cells.push([`${timeZone} resolved`, new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone]);
    for (const timeZoneName of names) {
        const format = new Intl.DateTimeFormat('en', { dateStyle: undefined, year: 'numeric', hour: 'numeric', timeZoneName, timeZone });
        cells.push([`en ${timeZone} ${timeZoneName} now`, format.format(moments[0])], [`en ${timeZone} ${timeZoneName} in 1985`, format.format(5e11)]);
    }
}
cells;
