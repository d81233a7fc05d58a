// A script does not see where its text is wrong; php-tests/errors/positions_of_syntax_errors.phpt does.
for (const [code, message] of [
    ["if (1) { break }", "Illegal break statement"],
    ["() => { continue }", "Illegal continue statement: no surrounding iteration statement"],
    ["a: { break b }", "Undefined label 'b'"],
    ["a: { continue a }", "Illegal continue statement: 'a' does not denote an iteration statement"],
    ["class A { static { break } }", "Illegal break statement"],
]) same(thrown(() => (0, eval)(code)), `SyntaxError: ${message}`, code);
same((0, eval)("a: for (;;) { for (;;) { break a } }"), undefined, "a jump with a target");
