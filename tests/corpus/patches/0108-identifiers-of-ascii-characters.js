// Which characters an identifier may have.
const valid = name => { try { return new Function(`var ${name} = 1; return ${name}`)() === 1 } catch { return false } };
for (const name of ['a', 'Z', '_', '$', 'a1', 'a$b_c', '$1', '_9', 'é', 'ñandú', 'Ωmega', '变量', 'a\u200Cb', 'a\u200Db', 'a\u0301', '\\u0061b', 'b\\u{63}', '\u{20BB7}', 'ªº', 'ª1', 'x·y', '℮', '゛a', 'ǅ']) same(valid(name), true, name);
for (const name of ['1a', 'a-b', 'a b', 'a@', '#a', 'a\u00A0b', '\u200Ca', '·a', '\u0301a', 'a\u00D7', '\u{1F600}', 'a\\u0020', '\\u0031a', '@', '`', '{', '[', '^a', '']) same(valid(name), false, JSON.stringify(name));
for (let code = 0; code < 128; code++) {
    const char = String.fromCharCode(code);
    same(valid(char), /[A-Za-z$_]/.test(char), `start ${code}`);
    if (!/[\s;=+,()/*.-]/.test(char)) same(valid(`a${char}`), /[A-Za-z$_0-9]/.test(char), `part ${code}`);
}
