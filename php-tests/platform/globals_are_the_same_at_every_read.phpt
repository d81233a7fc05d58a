--TEST--
Globals of the platform are the same at every read, also when one place in the source reads them again and again
--FILE--
<?php
$js = new JsMachine();
foreach (['Event' => 'new it("x").type', 'TextEncoder' => 'new it().encode("a")[0]', 'DOMException' => 'new it("m").message', 'structuredClone' => 'it(5)',
    'URLSearchParams' => 'new it("a=1").get("a")', 'AbortController' => 'new it().signal.aborted'] as $name => $use) {
    $direct = str_replace('it(', "$name(", $use);
    echo $name, ' ', json_encode($js->eval("
        const seen = [];
        for (let i = 0; i < 3; i++) seen.push($direct);
        const read = () => globalThis.$name;
        seen.push(read() === read(), read() === $name);
        $name = 'replaced';
        seen.push($name, read());
        seen
    ")), "\n";
}
echo json_encode($js->eval('
    const urls = [new URL("http://a/?n=1"), new URL("http://a/?n=2"), new URL("http://a/?n=3")], seen = [];
    for (const url of [...urls, ...urls]) seen.push(url.searchParams.get("n"), url.searchParams instanceof URLSearchParams);
    for (const url of urls) { const first = url.searchParams; seen.push(first === url.searchParams); }
    seen
')), "\n";
?>
--EXPECT--
Event ["x","x","x",true,true,"replaced","replaced"]
TextEncoder [97,97,97,true,true,"replaced","replaced"]
DOMException ["m","m","m",true,true,"replaced","replaced"]
structuredClone [5,5,5,true,true,"replaced","replaced"]
URLSearchParams ["1","1","1",true,true,"replaced","replaced"]
AbortController [false,false,false,true,true,"replaced","replaced"]
["1",true,"2",true,"3",true,"1",true,"2",true,"3",true,true,true,true]
