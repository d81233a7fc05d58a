// https://nodejs.org/api/webstreams.html#utility-consumers
'use strict';
const { Buffer } = require('buffer');

async function bytes(stream) {
    const chunks = [];
    for await (const chunk of stream) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : Buffer.from(chunk.buffer ?? chunk, chunk.byteOffset, chunk.byteLength));
    return Buffer.concat(chunks);
}
module.exports = {
    buffer: bytes,
    arrayBuffer: async stream => { const all = await bytes(stream); return all.buffer.slice(all.byteOffset, all.byteOffset + all.byteLength); },
    blob: async stream => new Blob([await bytes(stream)]),
    text: async stream => new TextDecoder().decode(await bytes(stream)),
    json: async stream => JSON.parse(new TextDecoder().decode(await bytes(stream))),
};
