// What the works on text use: 1 MB of words.
var list = ["lorem", "ipsum", "dolor", "sit", "amet", "consectetur", "adipiscing", "elit", "sed", "do"], words = [];
for (var i = 0, seed = 7, size = 0; size < 1000000; i++) {
    seed = (seed * 16807) % 2147483647;
    words.push(list[seed % 10]);
    size += list[seed % 10].length + 1;
}
var text = words.join(" ");
