// Only builds with the feature intl have segments.
if (typeof Intl === 'object') {
    const words = text => [...new Intl.Segmenter('en', { granularity: 'word' }).segment(text)].filter(part => part.isWordLike).map(part => part.segment).join('|');
    same(words('नमस्ते दुनिया, cafe\u0301 !'), 'नमस्ते|दुनिया|cafe\u0301', 'words');
    same(words(' \u0301 , ...'), '', 'a mark alone is none');
}
