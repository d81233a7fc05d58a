// 200,000 numbers with a comparator. The copy is part of it; it is small beside the sorting.
var numbers = [], seed = 42;
for (var i = 0; i < 200000; i++) { seed = (seed * 16807) % 2147483647; numbers.push(seed); }
function work() {
    var sorted = numbers.slice().sort(function (a, b) { return a - b; });
    return sorted[0] + " " + sorted[100000] + " " + sorted[199999];
}
