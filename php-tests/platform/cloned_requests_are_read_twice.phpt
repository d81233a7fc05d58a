--TEST--
A request, a response and a stream of bytes that are cloned give the same bytes twice
--FILE--
<?php
echo json_encode((new JsMachine())->eval('(async () => {
    const request = new Request("https://example.org", { method: "POST", body: "text" }), again = request.clone();
    const response = new Response("text"); response.body; const other = response.clone();
    const [one, two] = new Blob(["bytes"]).stream().tee();
    return [await request.text(), await again.text(), await response.text(), await other.text(), await new Response(one).text(), await new Response(two).text()];
})()')), "\n";
?>
--EXPECT--
["text","text","text","text","bytes","bytes"]
