--TEST--
Blob, File, FormData, Headers, Request and Response are there as data types, also without fetch()
--FILE--
<?php
echo json_encode((new JsMachine())->eval('(async () => {
    const form = new FormData();
    form.append("name", "tea");
    form.append("file", new File(["text"], "a.txt", { type: "text/plain" }));
    const again = await new Response(form).formData();
    const request = new Request("https://example.org/x", { method: "post", body: new URLSearchParams({ a: 1 }), headers: { "X-Y": "z" } });
    const response = Response.json({ a: [1] }, { status: 201 });
    return [
        typeof fetch, await new Blob(["a", new Uint8Array([98])]).text(), again.get("name"), again.get("file").name, await again.get("file").text(),
        request.method, [...request.headers], await request.text(), request.bodyUsed, response.status, response.ok, await response.clone().json(), await response.text(),
        await new Response(new ReadableStream({ start(c) { c.enqueue(new Uint8Array([104, 105])); c.close() } })).text(),
        (() => { try { new Headers({ "a b": 1 }) } catch (error) { return error.name } })(), (() => { try { new Request("/x") } catch (error) { return error.message } })(),
    ];
})()'), JSON_UNESCAPED_SLASHES), "\n";
?>
--EXPECT--
["undefined","ab","tea","a.txt","text","POST",[["content-type","application/x-www-form-urlencoded;charset=UTF-8"],["x-y","z"]],"a=1",true,201,true,{"a":[1]},"{\"a\":[1]}","hi","TypeError","a request needs an absolute URL, \"/x\" given"]
