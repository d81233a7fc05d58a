// Variables in registers as left operands of every operator, where the right one assigns to them.
const f = (body, ...args) => new Function(...(args.length ? ['x'] : []), body)(...args);
for (const how of ['let x = 6;', 'var x = 6;']) for (const [op, expected] of [['+', 11], ['-', 1], ['*', 30], ['/', 1.2], ['%', 1], ['**', 7776], ['&', 4], ['|', 7], ['^', 3], ['<<', 192], ['>>', 0], ['>>>', 0], ['<', false], ['<=', false], ['>', true], ['>=', true], ['==', false], ['!=', true], ['===', false], ['!==', true]]) {
    for (const right of ['(x = 5)', '(x -= 1)', '(--x)', '([x] = [5], 5)', '({ x } = { x: 5 }).x', '(1 ? x = 5 : 0)', '((y) => y)(x = 5)', '[x = 5][0]', '({ a: (x = 5) }).a', '(x &&= 5)', '((x = 4) + 1)'])
        same(f(`${how} return x ${op} ${right}`), expected, `${how} x ${op} ${right}`);
    same(f(`return x ${op} (x = 5)`, 6), expected, `argument x ${op}`); same(f(`${how} return x ${op} 5`), expected, `x ${op} 5`);
    same(f(`${how} if (x ${op} (x = 5)) return true; return false`), Boolean(expected), `if x ${op}`); same(f(`${how} let n = 0; while (x ${op} (x = 5)) if (++n > 2) break; return n > 0`), Boolean(expected), `while x ${op}`);
}
same([f('let x = 1; return x - x++'), f('let x = 1; return x - x--'), f('let x = 1; return x + x++ + x'), f('let x = 3; return x - --x')], [0, 0, 4, 1], 'updates');
same(f("let x = 'a'; return x + (x += 'b') + x"), 'aabab', 'text'); same(f("let x = 'a'; return x in (x = 'b', { a: 1 })"), true, 'in'); same(f('let x = []; return x instanceof (x = 0, Array)'), true, 'instanceof');
same(f('let x = 1; return x + (1 + (x = 5) * 2) + x'), 17, 'nested'); same(f('let i, s = 0, x; for (i = 0; i < (i += 2, 10); i++) s += i; return s'), 26, 'in the head of a loop');
same(f('function* g() { let x = 1; return x + (x = yield x) } const i = g(); i.next(); return i.next(10).value'), 11, 'around yield'); same(f('const x = 1; try { return x + (x = 5) } catch (e) { return e.name }'), 'TypeError', 'constants');
same(f('let x = 1; const c = () => x; return x + (x = 5) + c()'), 11, 'variables of closures'); same(f('let a = 1, b = 2; return a * b + (a = b) + (b = a)'), 6, 'two variables'); same(((a, b = a + (a = 3)) => [a, b])(1), [3, 4], 'parameters');
same(f('let x = 1; return x + class { static [(x = 5, "k")] = x }.k'), 6, 'names in classes'); same(f('let x = 1, y = 0; return x + (y = 5) + [0, 7][x - y + 5]'), 13, 'another variable');
