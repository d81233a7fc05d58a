// Options of Intl.NumberFormat, as texts, parts and resolved options.
const locales = ['en', 'de', 'de-AT', 'de-CH', 'fr', 'fr-CA', 'es', 'es-MX', 'it', 'pt-BR', 'pt-PT', 'nl', 'sv', 'nb', 'fi', 'pl', 'cs', 'ru', 'uk', 'tr',
    'ar-EG', 'he', 'fa', 'hi', 'bn', 'th', 'ja', 'zh-CN', 'zh-TW', 'ko', 'vi', 'id', 'en-IN', 'en-GB', 'hu', 'ro', 'el', 'da', 'bg', 'sr'];
const options = [
    {}, { maximumFractionDigits: 0 }, { minimumFractionDigits: 2 }, { minimumFractionDigits: 1, maximumFractionDigits: 5 },
    { maximumSignificantDigits: 3 }, { minimumSignificantDigits: 4 }, { minimumIntegerDigits: 5 }, { useGrouping: false },
    { useGrouping: 'always' }, { useGrouping: 'min2' }, { signDisplay: 'always' }, { signDisplay: 'exceptZero' },
    { signDisplay: 'negative' }, { signDisplay: 'never' }, { style: 'percent' }, { style: 'percent', maximumFractionDigits: 1 },
    { style: 'percent', signDisplay: 'always' }, { style: 'currency', currency: 'EUR' }, { style: 'currency', currency: 'USD' },
    { style: 'currency', currency: 'JPY' }, { style: 'currency', currency: 'CHF' }, { style: 'currency', currency: 'KWD' },
    { style: 'currency', currency: 'INR', currencyDisplay: 'narrowSymbol' }, { style: 'currency', currency: 'USD', currencyDisplay: 'code' },
    { style: 'currency', currency: 'USD', currencyDisplay: 'name' }, { style: 'currency', currency: 'EUR', currencyDisplay: 'name', maximumFractionDigits: 0 },
    { style: 'currency', currency: 'USD', currencySign: 'accounting' },
    { style: 'currency', currency: 'EUR', currencySign: 'accounting', signDisplay: 'always' },
    { style: 'currency', currency: 'EUR', notation: 'compact' }, { style: 'currency', currency: 'USD', notation: 'compact', compactDisplay: 'long' },
    { style: 'currency', currency: 'GBP', minimumFractionDigits: 0 }, { style: 'currency', currency: 'XXX' }, { style: 'currency', currency: 'UAH', currencyDisplay: 'code', currencySign: 'accounting' },
    { style: 'unit', unit: 'kilometer' }, { style: 'unit', unit: 'kilometer', unitDisplay: 'long' }, { style: 'unit', unit: 'liter', unitDisplay: 'narrow' },
    { style: 'unit', unit: 'kilometer-per-hour' }, { style: 'unit', unit: 'mile-per-gallon', unitDisplay: 'long' }, { style: 'unit', unit: 'byte', unitDisplay: 'long' },
    { style: 'unit', unit: 'celsius' }, { style: 'unit', unit: 'percent' }, { style: 'unit', unit: 'percent', unitDisplay: 'long' },
    { style: 'unit', unit: 'megabyte-per-second', unitDisplay: 'long' }, { style: 'unit', unit: 'gram-per-liter' },
    { style: 'unit', unit: 'day', unitDisplay: 'long' }, { style: 'unit', unit: 'minute', unitDisplay: 'short' }, { style: 'unit', unit: 'year', unitDisplay: 'narrow' },
    { style: 'unit', unit: 'fluid-ounce', unitDisplay: 'long' }, { style: 'unit', unit: 'foot-per-second', unitDisplay: 'narrow' },
    { notation: 'compact' }, { notation: 'compact', compactDisplay: 'long' }, { notation: 'compact', maximumFractionDigits: 2 },
    { notation: 'compact', minimumSignificantDigits: 3 }, { notation: 'compact', signDisplay: 'always', compactDisplay: 'long' },
    { notation: 'compact', style: 'percent' }, { notation: 'compact', style: 'unit', unit: 'meter', unitDisplay: 'long' },
    { notation: 'scientific' }, { notation: 'scientific', maximumFractionDigits: 1 }, { notation: 'engineering' },
    { notation: 'engineering', style: 'unit', unit: 'meter' }, { notation: 'scientific', style: 'currency', currency: 'EUR' },
    { roundingMode: 'floor', maximumFractionDigits: 1 }, { roundingMode: 'halfEven', maximumFractionDigits: 0 }, { roundingMode: 'ceil', maximumFractionDigits: 0 },
    { roundingMode: 'expand', maximumSignificantDigits: 2 }, { roundingMode: 'trunc', maximumFractionDigits: 1 }, { roundingMode: 'halfTrunc', maximumFractionDigits: 0 },
    { roundingIncrement: 5, maximumFractionDigits: 2, minimumFractionDigits: 2 }, { roundingIncrement: 25, maximumFractionDigits: 0 },
    { roundingPriority: 'morePrecision', maximumFractionDigits: 1, maximumSignificantDigits: 3 },
    { roundingPriority: 'lessPrecision', maximumFractionDigits: 1, maximumSignificantDigits: 3 },
    { trailingZeroDisplay: 'stripIfInteger', minimumFractionDigits: 2 },
];
const values = [0, -0, 1, 1.5, -1234.567, 12345, 999999, 1234567.891, 1e9, -4.2e12, 0.00123, 2, 5, 21, 1e6, NaN, -Infinity, 12345678901234567890n, '123456789012345678901234567890.987654321', 1e15, 100, 0.5, 1000, 3, 2.5];
const cells = [];
locales.forEach((locale, place) => {
    options.forEach((option, index) => {
        const format = new Intl.NumberFormat(locale, option);
        const label = `${locale} ${JSON.stringify(option)}`;
        for (let step = 0; step < 5; step++) {
            const value = values[(place + index * 3 + step * 7) % values.length];
            cells.push([`${label} ${Object.is(value, -0) ? '-0' : value}`, format.format(value)]);
        }
        const value = values[(place + index) % values.length];
        if ((place + index) % 3 === 0) {
            cells.push([`${label} ${value} parts`, format.formatToParts(value).map(part => `${part.type}:${part.value}`).join('|')]);
        }
        if ((place + index) % 4 === 0) {
            cells.push([`${label} resolved`, JSON.stringify(format.resolvedOptions())]);
        }
    });
});
cells;
