// What both works on JSON use: an array of records that is 2.8 MB of JSON.
var records = [];
for (var i = 0; i < 20000; i++) {
    records.push({ id: i, name: "name " + i, price: i * 1.25, active: i % 2 === 0, tag: null, nested: { list: [i, i + 1, "x" + i] },
        text: "some text with a \"quote\" and a line\nbreak, " + i });
}
var json = JSON.stringify(records);
