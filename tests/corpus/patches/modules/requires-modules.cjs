const wrap = module => ({ module });
class Box { constructor(content) { this.content = content } }
exports.json = JSON.stringify(require('./required-a.mjs'), ['value']);
exports.wrapped = wrap(require('./required-b.mjs')).module.value;
exports.made = new Box(require('./required-c.mjs').value).content;
exports.later = [1, wrap(2).module, require('./required-d.mjs').twice(), 4].join();
exports.tagged = ((strings, a, b) => strings.join('|') + a + b)`x${1}y${require('./required-e.mjs').value}z`;
