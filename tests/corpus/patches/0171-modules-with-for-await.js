// @module
import { values } from './for-await.js';
import { sum, later } from './for-await-in-block.js';
same(values, [1, 2], 'a loop of the module');
same(sum, 3, 'a loop in a block, of a module that imports another one');
same(await later(), 6, 'a loop in a function');
same((await import('./for-await.js')).values, values, 'imported again');
