// Exceptions that are caught in a loop do not fill the memory, and leave everything as it was.
const deep = (n, ...rest) => { if (n) deep(n - 1, n, ...rest); else throw new Error('deep') };
let caught = 0;
const values = [1, 2, 3].map(v => v + [4].reduce((sum, w) => { try { return sum + Math.max(w, deep(5)) } catch { caught++; return sum + w } }, 0));
same([values, caught], [[5, 6, 7], 3], 'within callbacks');
same(((a, b) => { try { String(a, String(b, deep(3))) } catch (e) { return [a, b, e.message] } })(1, 2), [1, 2, 'deep'], 'nested calls');
same([1, (() => { try { [2, [3, deep(1)]] } catch { return 4 } })(), 5], [1, 4, 5], 'within an array');
const pattern = (value, rest) => { try { [[value], { rest = deep(1) }] = [[6], {}] } catch { return value } };
same(pattern(0), 6, 'within a pattern');
(function () {
    // A frame with many registers, left 400,000 times: its values are released each time.
    const fat = (a, b, c, d, e, f, g, h) => { const i = a, j = b, k = c, l = d, m = e, n = f, o = g, p = h; throw i };
    let sum = 0;
    for (let i = 0; i < 400000; i++) { try { fat(1, 2, 3, 4, 5, 6, 7, 8, fat) } catch (e) { sum += e } }
    same(sum, 400000, 'thrown and caught');
})();
