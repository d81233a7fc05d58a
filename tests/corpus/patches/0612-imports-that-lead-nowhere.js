// @module
const told = async specifier => {
    try { await import(specifier) } catch (error) { return error }
    return { message: 'nothing was thrown' };
};
const start = "The requested module ";
let error = await told('./missing-export.js');
same(error.name, 'SyntaxError', 'its name');
same(error.message, start + "'./for-await.js' does not provide an export named 'value'; it exports values", 'a name');
same(/missing-export\.js:3:5$/.test(error.stack), true, 'the place of a name');
error = await told('./missing-default.js');
same(error.message,
    start + "'./for-await-in-block.js' does not provide an export named 'default'; it exports later, sum", 'a default');
same(/missing-default\.js:1:8$/.test(error.stack), true, 'the place of a default');
error = await told('./missing-reexport.js');
same(error.message, start + "'./for-await.js' does not provide an export named 'gone'; it exports values", 'a name that is passed on');
