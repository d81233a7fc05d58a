// `stack` begins with the error itself, as it is when the stack is read first.
const first = error => error.stack.split('\n')[0];
same(first(new Error('what')), 'Error: what', 'a message');
same(first(new TypeError('what')), 'TypeError: what', 'another kind');
same(first(new Error), 'Error', 'no message');
same(first(new Error('a\nb')), 'Error: a', 'a message of two lines');
same(first(new AggregateError([], 'all')), 'AggregateError: all', 'an aggregate');

class Named extends Error { constructor(message) { super(message); this.name = 'Named' } }
same(first(new Named('boom')), 'Named: boom', 'a name that a constructor sets');
class Plain extends Error {}
same(first(new Plain('m')), 'Error: m', 'a name that none sets');

const changed = new Error('before');
changed.name = 'Changed';
same(first(changed), 'Changed: before', 'a name set before the first read');
changed.message = 'after';
same(first(changed), 'Changed: before', 'a message set after the first read');

try { null.x } catch (error) { same(first(error), "TypeError: Cannot read properties of null (reading 'x')", 'an error of the engine') }
try { JSON.parse('{') } catch (error) { same(first(error).startsWith('SyntaxError: Expected property name'), true, 'an error of a built-in') }

const failing = new Error;
Object.defineProperty(failing, 'name', { get() { throw 1 } });
same(first(failing), '<error>', 'a name that throws');

const lines = new Error('x').stack.split('\n');
same(lines.length, 2, 'the lines of a stack at the top level');
same(/^    at \S+:\d+:\d+$/.test(lines[1]), true, lines[1]);
same(/^    at .*<anonymous>:1:\d+\)?$/.test(eval("new Error('x')").stack.split('\n')[1]), true, 'a frame of eval');
same(/^    at \S+:\d+:\d+$/.test((() => new Error('x'))().stack.split('\n')[1]), true, 'a frame without a name');

// It stays an accessor that can be replaced.
const replaced = new Error('x');
replaced.stack = 'mine';
same(replaced.stack, 'mine', 'a stack that was assigned');
same(Object.keys(replaced).includes('message'), false, 'keys');
