// Only builds with the feature intl have segments.
if (typeof Intl === 'object') {
    const iterator = new Intl.Segmenter('en').segment('abc')[Symbol.iterator]();
    same(iterator[Symbol.iterator]() === iterator, true, 'an iterator');
    same(Array.from(iterator, part => part.index).join(), '0,1,2', 'goes on');
    const steps = new Intl.Segmenter('en').segment('a\u0301b'.repeat(2000))[Symbol.iterator]();
    same([...steps].length, 4000, 'all of a long text');
}
