// Much hangs from few objects that die at once: 600 MB in all, which no limit allows to be held.
let total = 0;
for (let round = 0; round < 600; round++) {
    const holder = { self: null, buffer: new ArrayBuffer(1 << 20) };
    holder.self = holder;
    total += holder.buffer.byteLength;
}
same(total, 600 << 20, 'bytes');
for (let round = 0; round < 300; round++) { const holder = { text: 'ab'.repeat(1 << 19) }; holder.self = holder; total = holder.text.length }
same(total, 1 << 20, 'characters');
