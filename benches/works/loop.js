// Ten million turns of integer arithmetic.
function work() {
    var x = 0;
    for (var i = 0; i < 10000000; i++) x = (x * 31 + i) % 1000003;
    return x;
}
