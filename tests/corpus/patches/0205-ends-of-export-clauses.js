// @module
import * as clause from './clause-at-end.js';
import * as empty from './empty-clauses.js';
import arrow from './default-async-arrow.js';
import name from './default-async-name.js';
import { true as yes, null as nil, } from './names-of-exports.js';
import * as names from './names-of-exports.js';
same(Object.keys(clause).sort(), ['default', 'x', 'y', 'z']);
same(Object.keys(empty), []);
same(arrow.name, 'default');
same(await arrow(3), 4);
same(name, 5);
same([yes, nil, names.no, names.nil, names['a b'], names.false.true], [1, 1, 2, 2, 1, 2]);
const x = 1
export { x }
