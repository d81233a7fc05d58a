// Loops over what can be iterated, spread, destructuring. Loops: nanoseconds for each element.
const hundred = Array.from({ length: 100 }, (_, i) => i);
const ten = hundred.slice(0, 10), three = [1, 2, 3], pair = [1, 2];
const setOfHundred = new Set(hundred), mapOfHundred = new Map(hundred.map(i => [i, i + 1]));
const text = 'abcdefghij'.repeat(10);
const objectOfTen = Object.fromEntries(ten.map(i => ['key' + i, i]));
const entriesOfTen = Object.entries(objectOfTen);
const range = { *[Symbol.iterator]() { for (let i = 0; i < 100; i++) yield i; } };
const countdown = {
    [Symbol.iterator]() {
        let i = 0;
        return { next: () => i < 100 ? { value: i++, done: false } : { value: undefined, done: true } };
    },
};

operation('for of array', 100000, n => { let sum = 0; for (let i = 0; i < n; i += 100) for (const x of hundred) sum += x; return sum; });
operation('for of short array (2)', 20000, n => { let sum = 0; for (let i = 0; i < n; i++) for (const x of pair) sum += x; return sum; });
operation('for of Set', 100000, n => { let sum = 0; for (let i = 0; i < n; i += 100) for (const x of setOfHundred) sum += x; return sum; });
operation('for of Map', 20000, n => { let sum = 0; for (let i = 0; i < n; i += 100) for (const [k, v] of mapOfHundred) sum += k + v; return sum; });
operation('for of Map.values()', 50000, n => { let sum = 0; for (let i = 0; i < n; i += 100) for (const v of mapOfHundred.values()) sum += v; return sum; });
operation('for of array.entries()', 20000, n => { let sum = 0; for (let i = 0; i < n; i += 100) for (const [k, v] of hundred.entries()) sum += k + v; return sum; });
operation('for of string', 50000, n => { let sum = 0; for (let i = 0; i < n; i += 100) for (const c of text) sum += c.length; return sum; });
operation('for of Object.entries', 10000, n => { let sum = 0; for (let i = 0; i < n; i += 10) for (const [k, v] of Object.entries(objectOfTen)) sum += v + k.length; return sum; });
operation('for in o10', 50000, n => { let sum = 0; for (let i = 0; i < n; i += 10) for (const k in objectOfTen) sum += k.length; return sum; });
operation('Symbol.iterator custom', 20000, n => { let sum = 0; for (let i = 0; i < n; i += 100) for (const x of countdown) sum += x; return sum; });
operation('generator loop', 50000, n => { let sum = 0; for (let i = 0; i < n; i += 100) for (const x of range) sum += x; return sum; });
operation('generator create', 10000, n => { let sum = 0; function* one() { yield 1; } for (let i = 0; i < n; i++) sum += one().next().value; return sum; });
operation('for of with break', 20000, n => { let sum = 0; for (let i = 0; i < n; i++) for (const x of three) { sum += x; break; } return sum; });
operation('[...arr10]', 10000, n => { let sum = 0; for (let i = 0; i < n; i++) sum += [...ten].length; return sum; });
operation('[...a, ...b]', 5000, n => { let sum = 0; for (let i = 0; i < n; i++) sum += [...ten, ...three].length; return sum; });
operation('[...str]', 5000, n => { let sum = 0; for (let i = 0; i < n; i++) sum += [...'abcdefghij'].length; return sum; });
operation('[...set]', 500, n => { let sum = 0; for (let i = 0; i < n; i++) sum += [...setOfHundred].length; return sum; });
operation('Array.from(set, fn)', 200, n => { let sum = 0; for (let i = 0; i < n; i++) sum += Array.from(setOfHundred, x => x + 1)[99]; return sum; });
operation('Math.max(...arr10)', 5000, n => { let sum = 0; for (let i = 0; i < n; i++) sum += Math.max(...ten); return sum; });
operation('f(...args3)', 10000, n => { const f = (a, b, c) => a + b + c; let sum = 0; for (let i = 0; i < n; i++) sum += f(...three); return sum; });
operation('call rest(...r)', 20000, n => { const f = (...r) => r.length; let sum = 0; for (let i = 0; i < n; i++) sum += f(i, i, i); return sum; });
operation('const [a,b]=arr', 20000, n => { let sum = 0; for (let i = 0; i < n; i++) { const [a, b] = pair; sum += a + b; } return sum; });
operation('const [a,...r]=arr10', 5000, n => { let sum = 0; for (let i = 0; i < n; i++) { const [a, ...r] = ten; sum += a + r.length; } return sum; });
operation('[a,b]=[b,a]', 20000, n => { let a = 1, b = 2; for (let i = 0; i < n; i++) [a, b] = [b, a]; return a * 10 + b; });
operation('const {a,b}=o', 50000, n => { const o = { a: 1, b: 2 }; let sum = 0; for (let i = 0; i < n; i++) { const { a, b } = o; sum += a + b; } return sum; });
operation('const {a,...r}=o', 5000, n => { const o = { a: 1, b: 2, c: 3 }; let sum = 0; for (let i = 0; i < n; i++) { const { a, ...r } = o; sum += a + r.c; } return sum; });
operation('f({a,b=1})', 20000, n => { const f = ({ a, b = 1 }) => a + b; let sum = 0; for (let i = 0; i < n; i++) sum += f({ a: i }); return sum; });
operation('Object.fromEntries', 5000, n => { let sum = 0; for (let i = 0; i < n; i += 10) sum += Object.fromEntries(entriesOfTen).key9; return sum; });
operation('arr=[...arr,x] accumulate! (20,000)', 20, n => {
    let list = [];
    for (let i = 0; i < 20000; i++) list.push(i);
    for (let i = 0; i < n; i++) list = [...list, i];
    return list.length;
});
operation('o={...o,[k]:v} accumulate! (1,000)', 20, n => {
    let o = {};
    for (let i = 0; i < 1000; i++) o['key' + i] = i;
    for (let i = 0; i < n; i++) o = { ...o, ['more' + i]: i };
    return Object.keys(o).length;
});
