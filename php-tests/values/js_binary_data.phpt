--TEST--
ArrayBuffers and views become binary strings
--FILE--
<?php
$js = new JsMachine();
foreach (['new Uint8Array([0, 255, 128])', 'new Uint8Array([1, 2, 3, 4]).buffer', 'new Uint16Array([1, 0xff00])', 'new DataView(new ArrayBuffer(4), 1, 2)', 'new Uint8Array([1, 2, 3, 4]).subarray(1, 3)', 'new Uint8Array(0)', 'new Float64Array([1])'] as $code) {
    var_dump(bin2hex($js->eval($code)));
}
?>
--EXPECT--
string(6) "00ff80"
string(8) "01020304"
string(8) "010000ff"
string(4) "0000"
string(4) "0203"
string(0) ""
string(16) "000000000000f03f"
