--TEST--
Buffer: encodings, numbers, searches, copies; it crosses to PHP as bytes
--FILE--
<?php
$js = (new JsMachine())->modules([]);
echo json_encode($js->eval('[
    ["utf8", "hex", "base64", "base64url"].map(name => Buffer.from("h\u00e9\u20ac").toString(name)),
    Buffer.from("68c3a9zz", "hex").length, Buffer.from("_-8", "base64").toString("hex"), Buffer.byteLength("h\u00e9\u20ac\ud83d\ude00"),
    Buffer.concat([Buffer.from("a"), Buffer.from("bc")], 2).toString(), Buffer.alloc(5, "ab").toString(), Buffer.from([1, 2, 300]).toJSON(),
    Buffer.from("abcabc").indexOf("c", 3), Buffer.from("abcabc").lastIndexOf("b"), Buffer.from("abc").includes("d"),
    Buffer.from([255, 254, 253, 252]).readUInt32BE(0), Buffer.from([255, 255]).readInt16LE(), (b => { b.writeDoubleLE(1.5); return b.toString("hex") })(Buffer.alloc(8)),
    Buffer.compare(Buffer.from("a"), Buffer.from("b")), Buffer.from("abc").equals(new Uint8Array([97, 98, 99])), Buffer.from("abc").subarray(-2) instanceof Buffer,
    require("util").inspect(Buffer.from("hi")), Buffer.isBuffer(new Uint8Array(1)), new Uint8Array(Buffer.from("a")).length,
]'), JSON_UNESCAPED_UNICODE), "\n";
echo bin2hex($js->eval('Buffer.from([0, 255, 1])')), "\n";
foreach (['Buffer.alloc(-1)', 'Buffer.from(5)', 'Buffer.from("a").toString("nope")', 'Buffer.alloc(1).readUInt16LE(0)'] as $wrong) {
    echo $js->eval("try { $wrong } catch (error) { error.code + ': ' + error.message }"), "\n";
}
?>
--EXPECT--
[["hé€","68c3a9e282ac","aMOp4oKs","aMOp4oKs"],3,"ffef",10,"ab","ababa",{"type":"Buffer","data":[1,2,44]},5,4,false,4294901244,-1,"000000000000f83f",-1,true,true,"<Buffer 68 69>",false,1]
00ff01
ERR_OUT_OF_RANGE: The value of "size" is out of range. It must be >= 0 && <= 4294967296. Received -1
ERR_INVALID_ARG_TYPE: The first argument must be of type string or an instance of Buffer, ArrayBuffer, or Array or an Array-like Object. Received type number (5)
ERR_UNKNOWN_ENCODING: Unknown encoding: nope
ERR_BUFFER_OUT_OF_BOUNDS: Attempt to access memory outside buffer bounds
