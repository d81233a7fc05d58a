// Intl.Collator, localeCompare, toLocaleUpperCase and toLocaleLowerCase.
const locales = ['en', 'en-US', 'de', 'de-AT', 'de-u-co-phonebk', 'fr', 'fr-CA', 'es', 'es-u-co-trad', 'sv', 'sv-u-co-reformed', 'da', 'nb', 'fi', 'pl', 'cs', 'hu', 'lt', 'tr', 'hr',
    'ru', 'uk', 'el', 'he', 'ar', 'fa', 'hi', 'th', 'ja', 'zh', 'zh-Hant', 'zh-Hant-u-co-pinyin', 'ko', 'vi', 'sr-Latn', 'en-u-kn', 'en-u-kn-false', 'en-u-kf-upper', 'en-u-kf-lower-kn-true',
    'en-u-co-emoji', 'en-u-co-standard', 'en-u-co-search', 'de-u-co-eor', 'en-u-co-unknown', 'da-u-kf-false', 'mt', 'xx'];
const words = ['a', 'A', 'b', 'B', 'z', 'Z', 'ä', 'Ä', 'å', 'ö', 'ü', 'ø', 'æ', 'ae', 'az', 'é', 'e', 'ê', 'č', 'c', 'ch', 'ci', 'cz', 'd', 'dž', 'đ', 'ñ', 'n', 'ß', 'ss', 'st', 'ł', 'l', 'll',
    'lz', 'i', 'ı', 'İ', 'I', 'y', 'ý', 'w', 'v', '1', '2', '10', 'a1', 'a2', 'a10', 'a-b', 'ab', 'a b', 'a_b', "a'b", '', ' ', '-', '$', '٣', 'я', 'а', 'б', 'Б', 'ё', 'е', 'ж', 'α', 'ά', 'β',
    'א', 'ב', 'ا', 'ب', 'آ', 'क', 'ख', 'ก', 'เก', 'ข', 'あ', 'ア', 'ア゙', 'ｱ', 'い', '一', '丁', '中', '阿', '가', '나', '😀', 'côte', 'coté', 'cote', 'côté', 'co-op', 'coop', 'CO-OP', 'Coop',
    'résumé', 'resume', 'Resume', 'Ǆ', '\u{1F600}a', 'a\u0301', 'á', 'a\u0000b'];
const options = [
    {}, { usage: 'search' }, { sensitivity: 'base' }, { sensitivity: 'accent' }, { sensitivity: 'case' }, { sensitivity: 'variant' }, { numeric: true }, { numeric: false },
    { caseFirst: 'upper' }, { caseFirst: 'lower' }, { caseFirst: 'false' }, { ignorePunctuation: true }, { ignorePunctuation: false }, { collation: 'phonebk' }, { collation: 'pinyin' },
    { collation: 'search' }, { localeMatcher: 'lookup' }, { usage: 'search', sensitivity: 'base' }, { numeric: true, caseFirst: 'upper', ignorePunctuation: true },
    { usage: 'search', collation: 'phonebk' },
];
const cells = [];
const cell = (label, make) => {
    let text;
    try { text = String(make()); } catch (error) { text = error.name; }
    cells.push([label, text]);
};
for (const locale of locales) {
    options.forEach((option, index) => {
        const label = `${locale} ${JSON.stringify(option)}`;
        cell(`${label} resolved`, () => JSON.stringify(new Intl.Collator(locale, option).resolvedOptions()));
        if (index % 3 === 0 || 'sensitivity' in option || 'ignorePunctuation' in option) {
            cell(`${label} order`, () => words.slice().sort(new Intl.Collator(locale, option).compare).map(escape).join(' '));
        }
        cell(`${label} pairs`, () => [['a', 'A'], ['a', 'á'], ['a', 'b'], ['ab', 'a-b'], ['a2', 'a10'], ['ß', 'ss'], ['Å', 'Å'], ['ae', 'ä'], ['', 'a'], ['か', 'が'], ['あ', 'ア'], ['é', 'e\u0301']]
            .map(([a, b]) => new Intl.Collator(locale, option).compare(a, b)));
    });
    cell(`${locale} compare`, () => words.map((word, at) => word.localeCompare(words[(at * 7 + 3) % words.length], locale)));
    cell(`${locale} compare numeric`, () => words.map((word, at) => word.localeCompare(words[(at * 5 + 1) % words.length], locale, { numeric: true, sensitivity: 'base' })));
    cell(`${locale} upper`, () => [...words, 'iıİI ßﬁ ŉ ά Ά ΐ ή ό ij Ĳ ﬃ i̇ ὰι և'].map(word => word.toLocaleUpperCase(locale)).join(' '));
    cell(`${locale} lower`, () => [...words, 'IİiıÌÍĨJ\u0300Į\u0300 ΑΣ ΑΣΑ Σ ΟΔΥΣΣΕΥΣ Ǆ ẞ'].map(word => word.toLocaleLowerCase(locale)).join(' '));
    cell(`${locale} supported`, () => Intl.Collator.supportedLocalesOf([locale, 'xx', 'tlh', `${locale.split('-')[0]}-XX`]));
}
for (const option of [{ usage: 'x' }, { sensitivity: 'x' }, { caseFirst: 'x' }, { collation: 'x' }, { localeMatcher: 'x' }, { collation: 'abc-def' }, { collation: 'emoji' }, { collation: 'toolongvalue' }, { numeric: 'x' },
    { ignorePunctuation: 0 }, { caseFirst: true }]) {
    cell(`option ${JSON.stringify(option)}`, () => JSON.stringify(new Intl.Collator('en', option).resolvedOptions()));
}
for (const locale of ['tr', 'az', 'lt', 'el', 'de', 'nl', ['tr', 'en'], ['xx', 'tr'], [], 'tr-u-co-search', 'x', 5, null, 'TR-tr', 'az-Cyrl']) {
    cell(`case ${JSON.stringify(locale)} upper`, () => 'iı ß i̇ ijs ά'.toLocaleUpperCase(locale));
    cell(`case ${JSON.stringify(locale)} lower`, () => 'Iİ Σ ΑΣ J\u0300 IJS'.toLocaleLowerCase(locale));
}
cell('shape', () => [typeof Intl.Collator().compare, Intl.Collator('en') instanceof Intl.Collator, new Intl.Collator().compare.length, new Intl.Collator().compare.name, Intl.Collator.length,
    Object.prototype.toString.call(new Intl.Collator()), Object.getOwnPropertyNames(Intl.Collator.prototype).sort(), Object.keys(new Intl.Collator().resolvedOptions())]);
cells;
