same([Atomics.pause(), Atomics.pause(1), Atomics.pause(-5), Atomics.pause(2 ** 53)].every(x => x === undefined), true, 'integral numbers')
same([0.5, NaN, Infinity, '1', null, {}].map(n => thrown(() => Atomics.pause(n)).split(':')[0]), Array(6).fill('TypeError'), 'others')
same([Atomics.pause.length, Atomics.pause.name], [0, 'pause'], 'length and name')
