// Intl.Segmenter.
const locales = ['en', 'de', 'fr', 'es', 'it', 'pt-BR', 'nl', 'sv', 'fi', 'pl', 'el', 'ru', 'tr', 'ar', 'he', 'fa', 'hi', 'th', 'ja', 'zh', 'zh-Hant', 'ko', 'vi', 'km', 'xx'];
const texts = {
    empty: '',
    simple: 'Hello, world! How are you? I am fine.',
    abbreviations: 'Mr. Smith went to Washington, D.C. yesterday. He paid $3.50 (i.e. not much)... Really?! "Yes." OK',
    numbers: 'Version 3.14.15, 1,234.56 and 10:30; 50% of 007 x_y a.b a:b can\'t O\u2019Neill foo@example.com http://example.com/a?b=c',
    emoji: '👩‍👩‍👧‍👦👍🏽🇩🇪🇫🇷🏴󠁧󠁢󠁥󠁮󠁧󠁿 ❤️ 1️⃣ 😀a\u0301e\u0308\u0304',
    hangul: '각\u1100\u1161\u11a8한국어 문장입니다. 두 번째 문장.',
    japanese: '私は学生です。東京に住んでいます。カタカナとひらがな、漢字！',
    chinese: '我来自中国。你好，世界！这是一个句子。',
    thai: 'ภาษาไทยเขียนติดกัน สวัสดีครับ กำ',
    khmer: 'ភាសាខ្មែរ',
    german: 'Das ist z.B. ein Satz. Straßenbahn-Haltestelle; «Zitat».',
    greek: 'Τι κάνεις; Καλά. Ωραία!',
    arabic: 'مرحبا بالعالم! كيف حالك؟ أنا بخير.',
    hebrew: 'שלום עולם! צה"ל ג\'ירפה.',
    hindi: 'नमस्ते दुनिया। क्षत्रिय कैसे हैं?',
    breaks: 'a\r\nb\n\nc\r\td\u2028e\u2029f\u0085g  h\u200bi\u00adj\u2060k',
    broken: 'a\ud83d\ude00b\ud83dc\ude00',
    controls: '\u0000\u0001\u200d\ufe0f\u{e0001}x',
    spanish: '¿Qué tal? ¡Bien! El Sr. Pérez llegó a las 5 p.m. y se fue.',
    finnish: 'EU:n jäsen, SAK:lainen k:n',
    swedish: 'EU:s ordförande a:b',
};
const own = { hangul: 'ko', japanese: 'ja', chinese: 'zh', thai: 'th', khmer: 'km' };
const cells = [];
const cell = (label, make) => {
    let text;
    try { text = String(make()); } catch (error) { text = error.name; }
    cells.push([label, text]);
};
for (const locale of locales) {
    for (const granularity of ['grapheme', 'word', 'sentence']) {
        const segmenter = new Intl.Segmenter(locale, { granularity });
        cell(`${locale} ${granularity} resolved`, () => JSON.stringify(segmenter.resolvedOptions()));
        for (const [name, text] of Object.entries(texts)) {
            // Words without spaces between them are found by dictionaries, whatever the locale.
            if (granularity === 'word' && name in own && locale !== own[name]) continue;
            if (granularity === 'grapheme' && !['en', 'th', 'hi', 'ko', 'ar', 'zh'].includes(locale)) continue;
            cell(`${locale} ${granularity} ${name}`, () => [...segmenter.segment(text)].map(part => `${part.index}${part.isWordLike === true ? '!' : ''}`).join(' '));
        }
        cell(`${locale} ${granularity} containing`, () => [-1, 0, 1, 5, 12, 20, 1000, NaN, '3', 2.9, undefined].map(at => JSON.stringify(segmenter.segment(texts.simple).containing(at))));
    }
    cell(`${locale} supported`, () => Intl.Segmenter.supportedLocalesOf([locale, 'xx', `${locale.split('-')[0]}-XX`, `${locale}-u-nu-latn`]));
}
for (const option of [{ granularity: 'x' }, { granularity: 'line' }, { localeMatcher: 'x' }, null, 5, 'text', {}, undefined, { granularity: undefined }]) {
    cell(`option ${JSON.stringify(option)}`, () => JSON.stringify(new Intl.Segmenter('en', option).resolvedOptions()));
}
const segments = new Intl.Segmenter('en', { granularity: 'word' }).segment('ab c');
cell('iterator', () => {
    const iterator = segments[Symbol.iterator]();
    return JSON.stringify([iterator.next(), iterator.next(), iterator.next(), iterator.next(), iterator.next()]);
});
cell('keys of words', () => Object.keys(segments.containing(0)));
cell('keys of graphemes', () => Object.keys(new Intl.Segmenter('en').segment('ab').containing(0)));
cell('prototypes', () => {
    const iterator = segments[Symbol.iterator]();
    const of = Object.getPrototypeOf;
    return [of(iterator)[Symbol.toStringTag], Object.prototype.toString.call(segments), Object.prototype.toString.call(new Intl.Segmenter()), iterator[Symbol.iterator]() === iterator,
        Object.getOwnPropertyNames(of(segments)), Object.getOwnPropertyNames(of(iterator)), Object.getOwnPropertyNames(Intl.Segmenter.prototype).sort(), Intl.Segmenter.length,
        of(of(iterator)) === of(of([][Symbol.iterator]()))];
});
for (const value of [undefined, null, 5, true, {}, ['a', 'b'], Symbol.iterator]) {
    cell(`segments of ${String(value)}`, () => [...new Intl.Segmenter('en', { granularity: 'word' }).segment(value)].map(part => part.segment).join('|'));
}
cell('without new', () => Intl.Segmenter('en'));
cell('receiver', () => Intl.Segmenter.prototype.segment.call({}, 'a'));
cell('receiver of containing', () => segments.containing.call({}, 0));
cell('receiver of next', () => segments[Symbol.iterator]().next.call({}));
// Scripts without spaces, beside one another and others.
const mixed = [
    "abcไทยdef", "3ไทย", "ไทย3", "漢字abc", "abc漢字", "漢字3", "カ_漢", "漢_カ", "한국abc",
    "3한국어", "각각한국어", "\u304b\u3099\u304d", "\u30ab\u3099\u30ad", "\u6f22\u200d\u5b57", "々", "〆", "⺀", "⺀⺀",
    "ไทยລາວ", "ไทย ไทย", "กกกก", "ก", "กข", "ๆ", "ฯ", "็", "็็็็็็",
    "ᥐᥑᥒ", "คุณๆมา", "กรุงเทพฯมา", "ｶﾀｶﾅ", "ﾊﾞｽ", "ハハハハハハハハハハ", "アイスクリームケーキ", "コンピュータープログラミング", "한 국",
    "ー", "あー", "漢ー", "、。", "一二三", "2024年1月", "𠀀𠀁", "あ𛀁", "ៗភាសា",
    "ភាសា្", "မြန်မာဘာသာ", "မြန်မာစာမြန်မာစာ", "ພາສາລາວ", "ไทย.com", "ไทย's", "漢.字", "abc.ไทย", "ア.イ",
    "ア'イ", "กรุงเทพมหานคร อมรรัตนโกสินทร์ มหินทรายุธยา", "中文ABC中文", "ๆๆไทย", "abั", "ัab", "ั", "ิิกก", "\u4e00\u0301\u4e8c",
    "x한y", "한'국", "\u6f22\u3000\u5b57", "ㇰㇱ", "ゝゞ", "㈱", "㍿", "豈更",
];
for (const text of mixed) {
    cell(`words of ${text}`, () => [...new Intl.Segmenter('en', { granularity: 'word' }).segment(text)].map(part => part.segment + (part.isWordLike ? '!' : '')).join('|'));
}
cell('marks at the ends of words', () => [...new Intl.Segmenter('en', { granularity: 'word' }).segment('नमस्ते दुनिया, cafe\u0301 ! \u0301 , ...')].map(part => part.segment + (part.isWordLike ? '!' : '')).join('|'));
cell('a long text', () => [...new Intl.Segmenter('en').segment('a\u0301b'.repeat(2000))].length);
cell('a long text of Thai', () => [...new Intl.Segmenter('th', { granularity: 'word' }).segment('ภาษาไทยเป็นภาษา'.repeat(500))].length);
for (const granularity of ['grapheme', 'word', 'sentence']) {
    const lines = new Intl.Segmenter('en', { granularity }).segment('One. Two\r\nThree, four.\n\n漢字と仮名。\nend');
    for (let at = 0; at < 40; at += 3) cell(`line of ${granularity} ${at}`, () => JSON.stringify(lines.containing(at)));
}
cells;
