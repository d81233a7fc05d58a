import text, { sum } from './for-await-in-block.js';
