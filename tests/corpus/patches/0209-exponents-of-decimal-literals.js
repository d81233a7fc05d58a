same([7e1, 08e1, 09.5, 0.7e1, 0xe1, .5e1, 1E2, 0e1, 1e-2, 5.e1], [70, 80, 9.5, 7, 225, 5, 100, 0, 0.01, 50], 'decimal literals');
for (const code of ['07e1', '017e1', '0b1e1', '0o7e1', '0B1E1', '0O7E+1', '00e1']) same(thrown(() => (0, eval)(code)), 'SyntaxError: Invalid or unexpected token', code);
