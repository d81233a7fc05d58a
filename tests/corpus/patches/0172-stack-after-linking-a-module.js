// @module
// A module is linked while the arguments of a call are evaluated, as require() of an ES module does.
import made from './requires-modules.cjs';
same(made.json, '{"value":"a"}', 'a method');
same(made.wrapped, 'b', 'a function');
same(made.made, 'c', 'a constructor');
same(made.later, '1,2,dd,4', 'an array');
same(made.tagged, 'x|y|z1e', 'a template');
