import { values } from './for-await.js';
export let sum = 0;
{ if (values.length) { for await (const value of (async function* () { yield* values })()) sum += value; } }
export const later = async () => { for await (const value of values) sum += value; return sum };
