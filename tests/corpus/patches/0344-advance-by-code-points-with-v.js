for (const flag of ['u', 'v', 'uy', 'vy']) {
    same('a😀b'.split(new RegExp('(?:)', flag)), ['a', '😀', 'b'], `split ${flag}`);
    same('a😀b'.replace(new RegExp('(?:)', flag + 'g'), '-'), '-a-😀-b-', `replace ${flag}`);
    same([...'a😀'.matchAll(new RegExp('(?:)', flag + 'g'))].map(match => match.index), [0, 1, 3], `matchAll ${flag}`);
    same('a😀'.match(new RegExp('(?:)', flag + 'g')).length, 3, `match ${flag}`);
}
same('a😀b'.split(/(?:)/), ['a', '\ud83d', '\ude00', 'b'], 'by code units');
class Own extends RegExp { exec(text) { return super.exec(text) } }
same(['a😀b'.split(new Own('(?:)', 'v')), 'a😀b'.replace(new Own('(?:)', 'gv'), '-'), 'a😀'.match(new Own('', 'gv')).length], [['a', '😀', 'b'], '-a-😀-b-', 3], 'with an exec of its own');
