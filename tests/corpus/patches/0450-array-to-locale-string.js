same([[1, 2, 3].toLocaleString(), ['a', , null, undefined, 'b'].toLocaleString(), [].toLocaleString()], ['1,2,3', 'a,,,,b', ''], 'arrays')
same([new Uint8Array([1, 2]).toLocaleString(), new BigInt64Array([1n, 2n]).toLocaleString()], ['1,2', '1,2'], 'typed arrays')
same([[1, [2, 3]].toLocaleString(), Array.prototype.toLocaleString.call({ length: 2, 0: 'x', 1: 'y' })], ['1,2,3', 'x,y'], 'nested, and array-like')
const seen = []
const spy = { toLocaleString(...args) { seen.push(args.length); return 'ok' } }
same([spy, spy].toLocaleString(), 'ok,ok', 'its own method')
let reads = 0
const endless = { length: 2 ** 53 - 1, get 0() { throw new Error('stop') } }
same(thrown(() => Array.prototype.toLocaleString.call(endless)), 'Error: stop', 'a length beyond memory')
