// An exec loop over the first 256 KB of the text.
var part = text.slice(0, 262144);
function work() {
    var pattern = /\w+/g, count = 0, length = 0, found;
    while ((found = pattern.exec(part))) { count++; length += found[0].length; }
    return count + " " + length;
}
