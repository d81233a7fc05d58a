--TEST--
Node's own modules are found with and without node:, by import and require, and are the same
--FILE--
<?php
$js = (new JsMachine())->modules([]);
echo json_encode($js->evalModule('
    import path, { join } from "path";
    import nodePath from "node:path";
    import { promises } from "fs";
    import * as strict from "node:assert/strict";
    export default [
        path === nodePath, require("path") === path, require("node:path") === path, (await import("path")).default === path,
        join("a", "..", "b"), typeof promises.readFile, typeof strict.equal, require("util/types") === require("util").types,
    ];
')), "\n";
?>
--EXPECT--
[true,true,true,true,"b","function","function",true]
