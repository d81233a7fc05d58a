// The names of scripts before this one are in php-tests/contexts; direct eval has the same words.
const message = code => {
    try { code() } catch (error) { return `${error.name}: ${error.message}` }
    return 'nothing was thrown';
};
same(message(() => { let b; eval('var b') }), "SyntaxError: Identifier 'b' has already been declared", 'a local variable');
same(message(() => { let b; { eval('{ var b }') } }), "SyntaxError: Identifier 'b' has already been declared", 'in blocks');
same(message(() => { let b; eval('let b') }), 'nothing was thrown', 'a binding of its own');
same(message(() => (0, eval)('function undefined() {}')), "TypeError: Identifier 'undefined' has already been declared",
    'a global that cannot be replaced');
