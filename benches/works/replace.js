// Word pairs change places, in 1 MB of text.
function work() {
    var swapped = text.replace(/(\w+) (\w+)/g, "$2 $1");
    return swapped.length + " " + swapped.slice(0, 23);
}
