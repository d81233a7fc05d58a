--TEST--
structuredClone() copies Blobs and Files
--FILE--
<?php
echo json_encode((new JsMachine())->eval('(async () => {
    const before = structuredClone({ a: 1 });
    const file = new File(["text"], "a.txt", { type: "text/plain", lastModified: 5 }), blob = new Blob(["blob"], { type: "a/b" });
    const copy = structuredClone({ file, blob, again: blob });
    return [before, copy.file instanceof File, copy.file !== file, copy.file.name, copy.file.type, copy.file.lastModified, await copy.file.text(),
        copy.blob instanceof File, copy.blob.type, await copy.blob.text(), copy.again === copy.blob];
})()'), JSON_UNESCAPED_SLASHES), "\n";
?>
--EXPECT--
[{"a":1},true,true,"a.txt","text/plain",5,"text",false,"a/b","blob",true]
