same([(1.25).toExponential(1), (25).toExponential(0), (-1.25).toExponential(1), (2.5).toExponential(0), (0.5).toExponential(0)], ['1.3e+0', '3e+1', '-1.3e+0', '3e+0', '5e-1'], 'ties');
same([(123456).toExponential(2), (0).toExponential(), (0).toExponential(2), (-0).toExponential(), (0.00015).toExponential(1), (5e-324).toExponential(), (1e21).toExponential(), (0.015802383422851562).toExponential()], ['1.23e+5', '0e+0', '0.00e+0', '0e+0', '1.5e-4', '5e-324', '1e+21', '1.5802383422851562e-2'], 'toExponential');
same([(9.99).toExponential(1), (99.5).toExponential(1), (0.999).toExponential(0), (999.5).toExponential(2)], ['1.0e+1', '1.0e+2', '1e+0', '1.00e+3'], 'nines');
same((1.7976931348623157e308).toExponential(20), '1.79769313486231570815e+308', 'all digits');
same(5e-324.toExponential(30), '4.940656458412465441765687928682e-324', 'the least number');
same([(1.25).toPrecision(2), (-1.25).toPrecision(2), (125).toPrecision(2), (0.5).toPrecision(1), (2.5).toPrecision(1)], ['1.3', '-1.3', '1.3e+2', '0.5', '3'], 'ties of toPrecision');
same([1e-150, 1.5e-200, 5e-324].map(x => x.toPrecision(3)), ['1.00e-150', '1.50e-200', '4.94e-324'], 'small numbers');
same([(99.99).toPrecision(3), (0.000001).toPrecision(2), (0.0000001).toPrecision(2), (1e21).toPrecision(3), (123.456).toPrecision(4), (0).toPrecision(3), (-0).toPrecision(1)], ['100', '0.0000010', '1.0e-7', '1.00e+21', '123.5', '0.00', '0'], 'toPrecision');
same([NaN, Infinity, -Infinity].map(x => [x.toExponential(200), x.toPrecision(200)].join()), ['NaN,NaN', 'Infinity,Infinity', '-Infinity,-Infinity'], 'no numbers');
