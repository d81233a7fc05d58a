same(thrown(() => (0, eval)('x: { continue x }')), "SyntaxError: Illegal continue statement: 'x' does not denote an iteration statement");
same(thrown(() => (0, eval)('break y')), "SyntaxError: Undefined label 'y'");
