// Texts: building them, reading them, patterns.
const page = 'The quick brown fox, 42 years old, jumps over the lazy dog; 17 others watch. ';

operation('s += piece, 5 pieces a row!', 25000, n => {
    let s = '';
    for (let i = 0; i < n; i += 5) { s += '<td>'; s += i; s += '</td>'; s += '<b>'; s += '\n'; }
    return s.length;
});
operation('s += x, 20,000 times!', 20000, n => { let s = ''; for (let i = 0; i < n; i++) s += 'abcdef'; return s.length; });
operation('s += x, 100,000 times!', 100000, n => { let s = ''; for (let i = 0; i < n; i++) s += 'abcdef'; return s.length; });
operation('o.s += x!', 20000, n => { const o = { s: '' }; for (let i = 0; i < n; i++) o.s += 'abcdef'; return o.s.length; });
operation('a[0] += x!', 20000, n => { const a = ['']; for (let i = 0; i < n; i++) a[0] += 'abcdef'; return a[0].length; });
operation('captured s += x!', 20000, n => { let s = ''; const add = x => { s += x; }; for (let i = 0; i < n; i++) add('abcdef'); return s.length; });
operation('template s = ${s}x!', 20000, n => { let s = ''; for (let i = 0; i < n; i++) s = `${s}abcdef`; return s.length; });
operation('s = x + s!', 5000, n => { let s = ''; for (let i = 0; i < n; i++) s = 'abcdef' + s; return s.length; });
operation('template literal, 3 values', 20000, n => { let sum = 0; for (let i = 0; i < n; i++) sum += `<a href="${i}" id="${n}">${page}</a>`.length; return sum; });
operation('a + b + c', 20000, n => { let sum = 0; for (let i = 0; i < n; i++) sum += ('<b>' + page + '</b>').length; return sum; });
operation('s[i]', 100000, n => { let sum = 0; for (let i = 0; i < n; i++) if (page[i % 70] === 'o') sum++; return sum; });
operation('charCodeAt', 100000, n => { let sum = 0; for (let i = 0; i < n; i++) sum += page.charCodeAt(i % 70); return sum; });
operation('slice of a string', 50000, n => { let sum = 0; for (let i = 0; i < n; i++) sum += page.slice(i % 20, 60).length; return sum; });
operation('indexOf in a string', 50000, n => { let sum = 0; for (let i = 0; i < n; i++) sum += page.indexOf('watch'); return sum; });
operation('=== of equal strings', 100000, n => { const a = page + 'x', b = page + 'x'; let sum = 0; for (let i = 0; i < n; i++) if (a === b) sum++; return sum; });
operation('switch of strings', 50000, n => {
    const kinds = ['alpha', 'beta', 'gamma', 'delta'];
    let sum = 0;
    for (let i = 0; i < n; i++) switch (kinds[i & 3]) { case 'alpha': sum += 1; break; case 'beta': sum += 2; break; case 'gamma': sum += 3; break; default: sum += 4; }
    return sum;
});
operation('split(" ") + join', 2000, n => { let sum = 0; for (let i = 0; i < n; i++) sum += page.split(' ').join('-').length; return sum; });
operation('trim + toUpperCase', 10000, n => { let sum = 0; for (let i = 0; i < n; i++) sum += page.trim().toUpperCase().length; return sum; });
operation('padStart + repeat', 10000, n => { let sum = 0; for (let i = 0; i < n; i++) sum += String(i).padStart(8, '0').length + 'ab'.repeat(4).length; return sum; });
operation('replace(/x/g, string)', 2000, n => { let sum = 0; for (let i = 0; i < n; i++) sum += page.replace(/o/g, '0').length; return sum; });
operation('replace(/x/g, function)', 2000, n => { let sum = 0; for (let i = 0; i < n; i++) sum += page.replace(/o/g, c => c + c).length; return sum; });
operation('regex test', 10000, n => { const r = /\d+ others/; let sum = 0; for (let i = 0; i < n; i++) if (r.test(page)) sum++; return sum; });
operation('regex literal in loop', 5000, n => { let sum = 0; for (let i = 0; i < n; i++) if (/^[a-z]+(\d+)$/.test('abc123')) sum++; return sum; });
operation('new RegExp(string, "i")', 500, n => { let sum = 0; for (let i = 0; i < n; i++) if (new RegExp('^[a-z]+(\\d+)$', 'i').test('abc123')) sum++; return sum; });
operation('new RegExp(string)', 5000, n => { let sum = 0; for (let i = 0; i < n; i++) if (new RegExp('^[a-z]+(\\d+)$').test('abc123')) sum++; return sum; });
operation('matchAll', 4000, n => { let sum = 0; for (let i = 0; i < n; i += 2) for (const m of page.matchAll(/\d+/g)) sum += m.index; return sum; });
operation('JSON.stringify small', 5000, n => { let sum = 0; for (let i = 0; i < n; i++) sum += JSON.stringify({ id: i, name: 'name', tags: ['a', 'b'] }).length; return sum; });
operation('JSON.parse small', 5000, n => { let sum = 0; for (let i = 0; i < n; i++) sum += JSON.parse('{"id":1,"name":"name","tags":["a","b"]}').id; return sum; });
