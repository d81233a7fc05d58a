// The kind of RegExp: many short matches with the patterns that web pages use, on strings that differ a little.
var lines = [];
for (var i = 0; i < 60; i++) {
    lines.push("http://host" + i + ".example.com:80" + i + "/path/to/page" + i + ".html?name=v" + i + "&other=%20" + i + "#top");
    lines.push("  user" + i + "@mail" + (i % 7) + ".example.org, +49 (0)30 " + (100000 + i * 37) + ", 2026-0" + (1 + i % 9) + "-1" + (i % 10));
    lines.push("<div class=\"item c" + i + "\" id='n" + i + "'><b>Bold " + i + "</b> &amp; more</div>");
    lines.push("background-color: #" + (0x100000 + i * 4099).toString(16) + "; margin: " + i + "px auto 0 " + (i * 2) + "em;");
}
var patterns = [
    /^(\w+):\/\/([^\/:]+)(?::(\d+))?(\/[^?#]*)?(\?[^#]*)?(#.*)?$/, /[\w.]+@[\w.]+\.\w{2,}/, /(\d{4})-(\d\d)-(\d\d)/,
    /\bclass=["']([^"']*)["']/, /#([0-9a-f]{3}){1,2}\b/i, /^\s+|\s+$/, /(?:^|\s)(?:px|em|auto|margin)(?=\s|:|;|$)/
];
var replacements = [[/&amp;/g, "&"], [/<[^>]*>/g, ""], [/%([0-9A-F]{2})/g, "[$1]"], [/\s+/g, " "], [/-(\w)/g, "_$1"]];

function work() {
    var matched = 0, length = 0;
    for (var i = 0; i < lines.length; i++) {
        for (var j = 0; j < patterns.length; j++) {
            var found = patterns[j].exec(lines[i]);
            if (found) { matched++; length += found[0].length; }
        }
        var line = lines[i];
        for (var k = 0; k < replacements.length; k++) line = line.replace(replacements[k][0], replacements[k][1]);
        length += line.length + line.split(/[;,&]/).length;
    }
    return matched + " " + length;
}
