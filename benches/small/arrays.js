// Methods of arrays. With a call-back: nanoseconds for each element.
const thousand = Array.from({ length: 1000 }, (_, i) => i);
const words = thousand.map(i => 'word' + i);
const shuffled = thousand.map(i => i * 7919 % 1009);
const bytes = new Uint8Array(256);

operation('arr[i] read', 100000, n => { let sum = 0; for (let i = 0; i < n; i++) sum += thousand[i % 1000]; return sum; });
operation('arr[i] write', 100000, n => { const a = [0, 0, 0, 0]; for (let i = 0; i < n; i++) a[i & 3] = i; return a.join(); });
operation('array literal (3)', 20000, n => { let sum = 0; for (let i = 0; i < n; i++) sum += [i, 1, 2].length; return sum; });
operation('arr.push!', 50000, n => { const a = []; for (let i = 0; i < n; i++) a.push(i); return a.length; });
operation('arr.push + pop', 20000, n => { const a = []; let sum = 0; for (let i = 0; i < n; i++) { a.push(i); sum += a.pop(); } return sum; });
operation('arr.push + shift', 20000, n => { const a = [1, 2, 3]; let sum = 0; for (let i = 0; i < n; i++) { a.push(i); sum += a.shift(); } return sum; });
operation('unshift! (1,000)', 1000, n => { const a = []; for (let i = 0; i < n; i++) a.unshift(i); return a[0]; });
operation('reverse', 500000, n => { for (let i = 0; i < n; i += 1000) thousand.reverse(); return thousand[0]; });
operation('slice', 500000, n => { let sum = 0; for (let i = 0; i < n; i += 1000) sum += thousand.slice().length; return sum; });
operation('concat', 500000, n => { let sum = 0; for (let i = 0; i < n; i += 1000) sum += [].concat(thousand).length; return sum; });
operation('splice', 5000, n => { const a = thousand.slice(0, 20); for (let i = 0; i < n; i++) a.splice(5, 1, i); return a[5]; });
operation('parts.push + join!', 20000, n => { const parts = []; for (let i = 0; i < n; i++) parts.push('part'); return parts.join('').length; });
operation('map(x=>x+1)', 50000, n => { let sum = 0; for (let i = 0; i < n; i += 1000) sum += thousand.map(x => x + 1)[5]; return sum; });
operation('filter', 50000, n => { let sum = 0; for (let i = 0; i < n; i += 1000) sum += thousand.filter(x => x & 1).length; return sum; });
operation('forEach', 50000, n => { let sum = 0; for (let i = 0; i < n; i += 1000) thousand.forEach(x => { sum += x; }); return sum; });
operation('reduce', 50000, n => { let sum = 0; for (let i = 0; i < n; i += 1000) sum += thousand.reduce((a, x) => a + x, 0); return sum; });
operation('some/every/find', 60000, n => {
    let sum = 0;
    for (let i = 0; i < n; i += 3000) sum += thousand.some(x => x < 0) + thousand.every(x => x >= 0) + (thousand.find(x => x < 0) === undefined);
    return sum;
});
operation('sort numbers comparator', 5000, n => { let sum = 0; for (let i = 0; i < n; i += 1000) sum += shuffled.slice().sort((a, b) => a - b)[7]; return sum; });
operation('sort strings', 5000, n => { let sum = 0; for (let i = 0; i < n; i += 1000) sum += words.slice().sort()[7].length; return sum; });
operation('indexOf in 1000', 500, n => { let sum = 0; for (let i = 0; i < n; i++) sum += thousand.indexOf(-1); return sum; });
operation('string includes in array 1000', 200, n => { let sum = 0; for (let i = 0; i < n; i++) sum += words.includes('word' + 'x'); return sum; });
operation('Uint8Array.set/subarray', 5000, n => { let sum = 0; for (let i = 0; i < n; i++) { bytes.set(bytes.subarray(0, 64), 64); sum += bytes.length; } return sum; });
operation('Uint8Array[i]', 100000, n => { let sum = 0; for (let i = 0; i < n; i++) { bytes[i & 255] = i; sum += bytes[i & 127]; } return sum; });
