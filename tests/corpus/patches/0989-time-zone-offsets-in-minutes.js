// Whole minutes at all times, and never a negative zero. Here the zone is UTC; php-tests/time-zones/offsets_are_whole_minutes.phpt has others.
for (const time of [0, 1e12, -1e12, 8.64e15, -8.64e15, -6e13, -2e12, 1.5e12]) { const offset = new Date(time).getTimezoneOffset(); same(Number.isInteger(offset) && !Object.is(offset, -0), true, `the offset at ${time}, ${offset}`) }
same([new Date(NaN).getTimezoneOffset(), thrown(() => Date.prototype.getTimezoneOffset.call({})).split(':')[0]], [NaN, 'TypeError'], 'no date');
