// Calls, closures, variables, exceptions, promises, compiling.
const source = Array.from({ length: 100 }, (_, i) =>
    `function f${i}(a, b) { if (a > ${i}) { return b.map(x => x + ${i}).join("-"); } return { a, b: [a, ${i}] }; }`).join('\n');

operation('loop of integers', 500000, n => { let sum = 0; for (let i = 0; i < n; i++) sum = (sum + i) | 0; return sum; });
operation('loop of doubles', 200000, n => { let sum = 0; for (let i = 0; i < n; i++) sum += i * 0.5; return sum; });
operation('function call', 50000, n => { const f = (a, b) => a + b; let sum = 0; for (let i = 0; i < n; i++) sum = f(sum, 1); return sum; });
operation('recursive call', 50000, n => { const f = x => x === 0 ? 0 : 1 + f(x - 1); let sum = 0; for (let i = 0; i < n; i += 50) sum += f(49); return sum; });
operation('closure create + call', 20000, n => { let sum = 0; for (let i = 0; i < n; i++) sum += (x => x + i)(1); return sum; });
operation('closure create', 20000, n => { let last; for (let i = 0; i < n; i++) last = () => i; return last(); });
operation('captured variable read', 100000, n => { let kept = 3; const f = m => { let sum = 0; for (let i = 0; i < m; i++) sum += kept; return sum; }; return f(n) + (kept = 4); });
operation('captured variable write', 50000, n => { let kept = 0; const f = () => { kept++; }; for (let i = 0; i < n; i++) f(); return kept; });
operation('loop variable captured', 20000, n => { const list = []; for (let i = 0; i < n; i++) if (i % 1000 === 0) list.push(() => i); return list.length + list[3](); });
operation('with', 20000, n => new Function('n', 'var o = { a: 1, b: 2 }, sum = 0; with (o) { for (var i = 0; i < n; i++) sum += a + b; } return sum;')(n));
operation('with, appending', 10000, n => new Function('n', 'var o = { a: "x" }, s = ""; with (o) { for (var i = 0; i < n; i++) s += a; } return s.length;')(n));
operation('try without throw', 50000, n => { let sum = 0; for (let i = 0; i < n; i++) { try { sum += i; } catch (e) { sum = 0; } } return sum; });
operation('try, finally', 50000, n => { let sum = 0; for (let i = 0; i < n; i++) { try { sum += i; } finally { sum++; } } return sum; });
operation('throw + catch', 5000, n => { let sum = 0; for (let i = 0; i < n; i++) { try { throw i; } catch (e) { sum += e; } } return sum; });
operation('throw new Error + catch', 2000, n => { let sum = 0; for (let i = 0; i < n; i++) { try { throw new Error('no'); } catch (e) { sum += e.message.length; } } return sum; });
operation('default parameter', 50000, n => { const f = (a, b = 1) => a + b; let sum = 0; for (let i = 0; i < n; i++) sum = f(sum); return sum; });
operation('arguments', 20000, n => { const f = function () { return arguments.length + arguments[0]; }; let sum = 0; for (let i = 0; i < n; i++) sum += f(1, 2); return sum; });
operation('f.call / f.apply', 20000, n => { const f = function (a) { return this.x + a; }, o = { x: 1 }; let sum = 0; for (let i = 0; i < n; i += 2) sum += f.call(o, 1) + f.apply(o, [1]); return sum; });
operation('bound function', 20000, n => { const f = function (a) { return this.x + a; }.bind({ x: 1 }); let sum = 0; for (let i = 0; i < n; i++) sum += f(1); return sum; });
operation('native call (Math.floor)', 50000, n => { let sum = 0; for (let i = 0; i < n; i++) sum += Math.floor(i / 3); return sum; });
operation('a?.b ?? c', 50000, n => { const o = { a: null }; let sum = 0; for (let i = 0; i < n; i++) sum += o?.a?.b ?? 1; return sum; });
operation('async/await loop', 5000, async n => { let sum = 0; for (let i = 0; i < n; i++) sum += await i; return sum; });
operation('async function call', 5000, async n => { const f = async x => x + 1; let sum = 0; for (let i = 0; i < n; i++) sum += await f(i); return sum; });
operation('promise.then chain', 5000, async n => { let p = Promise.resolve(0); for (let i = 0; i < n; i++) p = p.then(x => x + 1); return p; });
operation('Promise.all 10', 500, async n => { let sum = 0; for (let i = 0; i < n; i++) sum += (await Promise.all([1, 2, 3, 4, 5, 6, 7, 8, 9, i]))[9]; return sum; });
operation('for await', 5000, async n => { async function* g() { for (let i = 0; i < n; i++) yield i; } let sum = 0; for await (const x of g()) sum += x; return sum; });
operation('parse+compile 10 KB (new Function)', 5, n => { let sum = 0; for (let i = 0; i < n; i++) sum += new Function(`${source}; return f${i}(99, [1])`)().length; return sum; });
