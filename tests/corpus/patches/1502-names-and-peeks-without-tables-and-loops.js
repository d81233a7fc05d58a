// Names that are nearly keywords, and keywords with escapes.
const names = ['i', 'If', 'iF', 'iff', 'in1', 'tru', 'true1', 'nulll', 'nul', 'falsee', 'instanceofs', 'instanceo', '$if', 'if_', 'lets', 'ofs', 'async', 'of', 'get', 'set', 'as', 'from', 'target', 'meta', 'accessor', 'aaaaaaaaaa', 'aaaaaaaaaaa', 'constructor', 'undefined1', 'ünder', 'iſ'];
for (const name of names) same(new Function(`var ${name} = 1; return { ${name} }`)(), { [name]: 1 }, name);
const keywords = 'break case catch class const continue debugger default delete do else enum export extends false finally for function if import in instanceof new null return super switch this throw true try typeof var void while with'.split(' ');
for (const word of keywords) {
  same(thrown(() => new Function(`var ${word} = 1`)).split(':')[0], 'SyntaxError', word);
  same(thrown(() => new Function(`var \\u${word.charCodeAt(0).toString(16).padStart(4, '0')}${word.slice(1)} = 1`)).split(':')[0], 'SyntaxError', 'escaped ' + word);
  same(new Function(`return ({ ${word}: 1 }).${word}`)(), 1, 'property ' + word);
}
same([typeof true, typeof null, true, false], ['boolean', 'object', true, false], 'literals');
same(new Function('var l\\u0065t = 1, y\\u{69}eld = 2; return [l\\u{65}t, yield]')(), [1, 2], 'escaped names');

// Names that are common strings of the engine, and those that the source brings, are each one name.
const table = {}; for (const name of ['length', 'prototype', 'toString', 'aName', 'a', '__proto__x', 'message', 'then']) table[name] = name;
same(Object.values(new Function('return { length: 1, prototype: 2, toString: 3, aName: 4, "length": 5 }')()), [5, 2, 3, 4], 'common');
same(table.length + table.then + table['a' + 'Name'], 'lengththenaName', 'computed');

// Line terminators are skipped where the grammar has none, and matter where it has.
same(new Function('var a\n\n=\n// comment\n1\n/* */\nreturn\na')(), undefined, 'return');
same(new Function('var a = 1, b = 2\na\n++\nb\nreturn [a, b]')(), [1, 3], 'increment');
same(new Function('let x = (\n1\n,\n2\n)\nreturn x\n')(), 2, 'parentheses');
same(thrown(() => new Function('throw\n1')).split(':')[0], 'SyntaxError', 'throw');
same(thrown(() => new Function('(a)\n=> 1')).split(':')[0], 'SyntaxError', 'arrow');

// The empty string and halves of surrogate pairs are names of their own.
const halves = new Function('return { "": 1, "\ud83d": 2, "\ude00": 3, "\ud83d\ude00": 4 }')();
same([halves[''], halves['\ud83d'], halves['\ude00'], halves['😀'], Object.keys(halves).length, ''.length, /\ud83d/.flags], [1, 2, 3, 4, 4, 0, ''], 'empty');
