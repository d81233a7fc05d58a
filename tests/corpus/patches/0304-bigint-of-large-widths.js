for (const width of [2 ** 32 - 1, 2 ** 32, 2 ** 40, 2 ** 53 - 1]) {
    same([0n, 5n, -5n, 2n ** 200n, -(2n ** 200n)].map(x => BigInt.asIntN(width, x) === x), [true, true, true, true, true], `asIntN(${width})`);
    same([0n, 5n, 2n ** 200n].map(x => BigInt.asUintN(width, x) === x), [true, true, true], `asUintN(${width})`);
}
same(thrown(() => BigInt.asUintN(2 ** 53 - 1, -1n)).split(':')[0], 'RangeError', 'too large to be computed');
same([0, 1, 2, 3, 8, 64].map(width => BigInt.asIntN(width, 5n).toString()), ['0', '-1', '1', '-3', '5', '5'], 'asIntN');
same([0, 1, 2, 3, 8, 64].map(width => BigInt.asIntN(width, -5n).toString()), ['0', '-1', '-1', '3', '-5', '-5'], 'asIntN of a negative value');
same([0, 1, 2, 3, 8].map(width => BigInt.asUintN(width, -5n).toString()), ['0', '1', '3', '3', '251'], 'asUintN of a negative value');
same([2n ** 63n - 1n, 2n ** 63n, 2n ** 64n - 1n, -(2n ** 63n), -(2n ** 63n) - 1n].map((x, i) => BigInt.asIntN(64, x) === [2n ** 63n - 1n, -(2n ** 63n), -1n, -(2n ** 63n), 2n ** 63n - 1n][i]), [true, true, true, true, true], 'the ends of 64 bits');
same([255n, 256n, -256n, -1n].map(x => String(BigInt.asUintN(8, x))), ['255', '0', '0', '255'], 'the ends of 8 bits');
