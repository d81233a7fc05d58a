// Intl.DurationFormat. Node 20 has none: there, the texts are made by the steps of the standard from what Node's NumberFormat and
// ListFormat write.
const units = ['years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds', 'milliseconds', 'microseconds', 'nanoseconds'];
// The separators of clocks in CLDR's patterns "hms", where they are not colons.
const separators = { fi: '.', da: '.', id: '.' };

class Standard {
    constructor(locale, options = {}) {
        const { style = 'short' } = options;
        this.locale = locale;
        this.style = style;
        this.digits = options.fractionalDigits;
        this.units = {};
        let above = '';
        for (const unit of units) {
            const isClock = ['hours', 'minutes', 'seconds'].includes(unit);
            const isFraction = units.indexOf(unit) > 6;
            let of = options[unit];
            let display = 'always';
            if (of === undefined) {
                if (style === 'digital') {
                    of = units.indexOf(unit) < 4 ? 'short' : 'numeric';
                    if (!isClock) display = 'auto';
                } else if (['fractional', 'numeric', '2-digit'].includes(above)) {
                    of = 'numeric';
                    if (unit !== 'minutes' && unit !== 'seconds') display = 'auto';
                } else {
                    of = style;
                    display = 'auto';
                }
            }
            if (of === 'numeric' && isFraction) {
                of = 'fractional';
                display = 'auto';
            }
            display = options[`${unit}Display`] ?? display;
            const isNumeric = ['fractional', 'numeric', '2-digit'].includes(of);
            if ((display === 'always' && of === 'fractional') || (above === 'fractional' && of !== 'fractional')
                || (['numeric', '2-digit'].includes(above) && !isNumeric)) {
                throw new RangeError(unit);
            }
            if ((unit === 'minutes' || unit === 'seconds') && ['numeric', '2-digit'].includes(above)) of = '2-digit';
            this.units[unit] = { style: of, display };
            if (units.indexOf(unit) > 3) above = of;
        }
    }

    parts(duration) {
        const value = unit => duration[unit] ?? 0;
        const isNegative = units.some(unit => value(unit) < 0);
        let isFirst = true;
        const write = (number, unit, options) => {
            const given = isFirst && isNegative && Number(number) === 0 ? -0 : number;
            const format = new Intl.NumberFormat(this.locale, { ...options, ...isFirst ? {} : { signDisplay: 'never' } });
            isFirst = false;
            return format.formatToParts(given).map(part => ({ ...part, unit: unit.slice(0, -1) }));
        };
        const fraction = { minimumFractionDigits: this.digits ?? 0, maximumFractionDigits: this.digits ?? 9, roundingMode: 'trunc' };
        const withFraction = unit => {
            const places = 3 * (9 - units.indexOf(unit));
            const whole = units.slice(units.indexOf(unit)).reduce((sum, one) => sum * 1000n + BigInt(value(one)), 0n);
            const text = String(whole < 0n ? -whole : whole).padStart(places + 1, '0');
            return `${whole < 0n ? '-' : ''}${text.slice(0, text.length - places)}${places ? '.' : ''}${text.slice(text.length - places)}`;
        };
        const literal = value => ({ type: 'literal', value });
        const groups = [];
        for (const unit of units) {
            const { style, display } = this.units[unit];
            if (style === 'numeric' || style === '2-digit') {
                groups.push(this.clock(unit, value, write, withFraction, fraction, literal));
                break;
            }
            const next = units[units.indexOf(unit) + 1];
            const isFractional = units.indexOf(unit) > 5 && this.units[next]?.style === 'fractional';
            const number = isFractional ? withFraction(unit) : value(unit);
            if (display === 'always' || Number(number) !== 0) {
                groups.push(write(number, unit, { style: 'unit', unit: unit.slice(0, -1), unitDisplay: style, ...isFractional ? fraction : {} }));
            }
            if (isFractional) break;
        }
        const filled = groups.filter(group => group.length > 0);
        const list = new Intl.ListFormat(this.locale, { type: 'unit', style: this.style === 'digital' ? 'short' : this.style });
        const texts = filled.map(group => group.map(part => part.value).join(''));
        return list.formatToParts(texts).flatMap(part => part.type === 'element' ? filled.shift() : [literal(part.value)]);
    }

    clock(first, value, write, withFraction, fraction, literal) {
        const separator = separators[this.locale.split('-')[0]] ?? ':';
        const isWanted = (unit, number) => units.indexOf(unit) >= units.indexOf(first) && (this.units[unit].display === 'always' || Number(number) !== 0);
        const seconds = withFraction('seconds');
        const hasHours = isWanted('hours', value('hours'));
        const hasSeconds = isWanted('seconds', seconds);
        const hasMinutes = first !== 'seconds' && ((hasHours && hasSeconds) || isWanted('minutes', value('minutes')));
        const digits = (number, unit, more) => write(number, unit,
            { useGrouping: false, ...this.units[unit].style === '2-digit' ? { minimumIntegerDigits: 2 } : {}, ...more });
        return [
            ...hasHours ? digits(value('hours'), 'hours') : [],
            ...hasHours && hasMinutes ? [literal(separator)] : [],
            ...hasMinutes ? digits(value('minutes'), 'minutes') : [],
            ...hasMinutes && hasSeconds ? [literal(separator)] : [],
            ...hasSeconds ? digits(seconds, 'seconds', fraction) : [],
        ];
    }

    formatToParts(duration) {
        return this.parts(duration);
    }

    format(duration) {
        return this.parts(duration).map(part => part.value).join('');
    }
}

const Format = Intl.DurationFormat ?? Standard;
const locales = ['en', 'de', 'fr', 'es', 'it', 'pt-BR', 'pt-PT', 'nl', 'sv', 'da', 'fi', 'pl', 'cs', 'ru', 'tr', 'ar-EG', 'he', 'fa', 'hi', 'th', 'ja', 'zh-CN', 'ko', 'id',
    'de-CH'];
const options = [
    ...['long', 'short', 'narrow', 'digital'].map(style => ({ style })), { style: 'digital', fractionalDigits: 2 }, { style: 'long', hours: 'numeric' },
    { style: 'narrow', minutes: '2-digit' }, { style: 'short', seconds: 'numeric' }, { style: 'long', milliseconds: 'numeric', fractionalDigits: 1 },
    { style: 'short', microseconds: 'numeric' }, { style: 'digital', hoursDisplay: 'auto', minutesDisplay: 'auto', secondsDisplay: 'auto' },
    { style: 'narrow', years: 'long', yearsDisplay: 'always', days: 'short' }, { style: 'digital', hours: '2-digit' }, { style: 'digital', days: 'long', daysDisplay: 'always' },
];
const durations = [
    { years: 1, months: 2, weeks: 3, days: 4, hours: 5, minutes: 6, seconds: 7, milliseconds: 8, microseconds: 9, nanoseconds: 10 },
    { hours: 1, seconds: 5, milliseconds: 120 }, { minutes: 90 }, { hours: -1, minutes: -30 }, { seconds: -5, nanoseconds: -7 }, { days: 1, hours: 12345, minutes: 1 }, {
        seconds: 0 }, { milliseconds: 1234567, nanoseconds: 1 }, { years: 2, days: 21, minutes: 1 },
];
const cells = [];
locales.forEach((locale, place) => options.forEach((option, index) => {
    const format = new Format(locale, option);
    durations.forEach((duration, at) => {
        const label = `${locale} ${JSON.stringify(option)} ${JSON.stringify(duration)}`;
        if ((at + index + place) % 2 === 0) cells.push([label, format.format(duration)]);
        if ((at + index + place) % 7 === 0) cells.push([`${label} parts`, format.formatToParts(duration).map(part => `${part.unit}.${part.type}:${part.value}`).join('|')]);
    });
}));
// Options that do not go together.
for (const option of [{ hours: 'numeric', minutes: 'long' }, { milliseconds: 'numeric', microseconds: 'long' }, { style: 'digital', millisecondsDisplay: 'always' },
    { seconds: 'numeric', milliseconds: 'short' }, { minutes: '2-digit', seconds: 'narrow' }, { hours: 'long', minutes: 'numeric' }]) {
    let text = 'fine';
    try { new Format('en', option); } catch (error) { text = error.name; }
    cells.push([`refused ${JSON.stringify(option)}`, text]);
}
cells;
