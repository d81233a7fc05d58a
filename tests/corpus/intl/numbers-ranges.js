// Intl.NumberFormat.formatRange and formatRangeToParts; numbering systems.
const locales = ['en', 'de', 'fr', 'es', 'it', 'pt-PT', 'pt-BR', 'nl', 'sv', 'fi', 'pl', 'cs', 'ru', 'tr', 'ar-EG', 'he', 'fa', 'hi', 'th', 'ja', 'zh-CN', 'ko', 'vi', 'de-CH', 'en-IN'];
const options = [
    {}, { style: 'percent' }, { style: 'currency', currency: 'EUR' }, { style: 'currency', currency: 'USD', maximumFractionDigits: 0 },
    { style: 'currency', currency: 'CHF' }, { style: 'currency', currency: 'USD', currencyDisplay: 'name' }, { style: 'unit', unit: 'meter' },
    { style: 'unit', unit: 'day', unitDisplay: 'long' }, { notation: 'compact' }, { notation: 'compact', compactDisplay: 'long' }, { signDisplay: 'always' },
    { style: 'unit', unit: 'kilometer-per-hour' }, { notation: 'scientific' },
];
const ranges = [[3, 5], [1, 2], [-3, 5], [2.999, 3.001], [1000, 2000000], [3, 3], [0, 1], [100, Infinity], [-5, -3], [1e6, 2e6]];
const cells = [];
locales.forEach((locale, place) => {
    options.forEach((option, index) => {
        const format = new Intl.NumberFormat(locale, option);
        for (let step = 0; step < 3; step++) {
            const [start, end] = ranges[(place + index + step * 3) % ranges.length];
            const label = `${locale} ${JSON.stringify(option)} ${start} ${end}`;
            cells.push([label, format.formatRange(start, end)]);
            if (step === 0) {
                cells.push([`${label} parts`, format.formatRangeToParts(start, end).map(part => `${part.source} ${part.type}:${part.value}`).join('|')]);
            }
        }
    });
    for (const system of ['arab', 'arabext', 'beng', 'deva', 'fullwide', 'hanidec', 'mathsanb', 'thai', 'latn', 'adlm']) {
        for (const option of [{}, { style: 'currency', currency: 'USD' }, { style: 'percent' }, { notation: 'compact' }]) {
            cells.push([`${locale} ${system} ${JSON.stringify(option)}`, new Intl.NumberFormat(`${locale}-u-nu-${system}`, option).format(-12345.678)]);
            cells.push([`${locale} ${system} ${JSON.stringify(option)} option`, new Intl.NumberFormat(locale, { ...option, numberingSystem: system }).format(98765)]);
        }
    }
});
cells;
