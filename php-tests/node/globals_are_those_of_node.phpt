--TEST--
process, Buffer, global and setImmediate are global in scripts with modules; nothing of the host is in them
--INI--
js_machine.node_env=testing
--ENV--
SECRET=1
--FILE--
<?php
$js = (new JsMachine())->modules([]);
echo json_encode($js->eval('[
    process === require("process"), Buffer === require("buffer").Buffer, global === globalThis, typeof setImmediate,
    process.env.NODE_ENV, Object.keys(process.env), process.cwd(), /^v\d+\.\d+\.\d+$/.test(process.version), process.argv.length,
    Object.prototype.toString.call(process), Object.keys(globalThis).includes("process"),
]'), JSON_UNESCAPED_SLASHES), "\n";
ini_set('js_machine.node_env', 'development');
echo $js->eval('process.env.NODE_ENV'), "\n";
echo json_encode($js->eval('process = 1; Buffer = 2; [process, Buffer, require("process") !== 1]')), "\n";
echo $js->eval('typeof process'), "\n";
?>
--EXPECT--
[true,true,true,"function","testing",["NODE_ENV"],"/",true,2,"[object process]",false]
development
[1,2,true]
object
