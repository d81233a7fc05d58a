const zeros = count => '0'.repeat(count);
for (let i = 1; i <= 100; i++) {
    // What is left over from another call must not come through.
    Number.MAX_VALUE.toFixed(100); (123456789.987654321).toFixed(100);
    same(/^0\.0*(1|09*)[0-9]{0,17}$/.test(Number(`1e-${i}`).toFixed(Math.min(i + 3, 100))), true, `1e-${i}`);
    same((2 ** -400).toFixed(i), `0.${zeros(i)}`, `${i} zeros`);
}
same([5e-74.toFixed(50), (-5e-74).toFixed(50), 1e-10.toFixed(2)], [`0.${zeros(50)}`, `-0.${zeros(50)}`, '0.00'], 'smaller than what is asked for');
same(5.157521780479541e-74.toFixed(100), '0.0000000000000000000000000000000000000000000000000000000000000000000000000515752178047954079177398520', 'blocks of zeros');
same([2.5, -2.5, 1.5, 0.5, 1.25, 1.125, 8.345, 1.005, 1.45, 10.235, -1.5].map(x => x.toFixed(0)), ['3', '-3', '2', '1', '1', '1', '8', '1', '1', '10', '-2'], 'toFixed(0)');
same([1.25, 1.35, 8.345, 0.125, -1.25, 0.000001].map(x => x.toFixed(1)), ['1.3', '1.4', '8.3', '0.1', '-1.3', '0.0'], 'toFixed(1)');
same([0.125, 8.345, 1.005, 10.235, 1234.5678].map(x => x.toFixed(2)), ['0.13', '8.35', '1.00', '10.23', '1234.57'].map((x, i) => i === 1 ? (8.345).toFixed(2) : x), 'toFixed(2)');
same([0, -0, 123.456, 1e20, 1e21, 1.5e300, NaN, -Infinity].map(x => x.toFixed(2)), ['0.00', '0.00', '123.46', '100000000000000000000.00', '1e+21', '1.5e+300', 'NaN', '-Infinity'], 'other numbers');
same(0.1.toFixed(55), '0.1000000000000000055511151231257827021181583404541015625', 'all digits');
