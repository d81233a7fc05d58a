--TEST--
The pragmas @jsxRuntime and @jsxImportSource choose the automatic runtime, in modules and scripts
--FILE--
<?php
$js = (new JsMachine())->modules(['react/jsx-runtime' => 'export const jsx = (t, p, k) => ["react", t, p, k], jsxs = jsx, Fragment = "f"',
    'preact/jsx-runtime' => 'export const jsx = (t, p, k) => ["preact", t, p, k], jsxs = jsx, Fragment = "f"']);
$main = 'export default <a key="k" b="1">c</a>';
echo json_encode($js->evalModule("/** @jsxRuntime automatic */ $main", name: 'a.tsx')), "\n";
echo json_encode($js->evalModule("/** @jsxRuntime automatic */\n/** @jsxImportSource preact */ $main", name: 'a.jsx')), "\n";
echo json_encode($js->eval("/** @jsxRuntime automatic @jsxImportSource preact */ <a>{1}{2}</a>", name: 'a.tsx')), "\n";
?>
--EXPECT--
["react","a",{"b":"1","children":"c"},"k"]
["preact","a",{"b":"1","children":"c"},"k"]
["preact","a",{"children":[1,2]},null]
