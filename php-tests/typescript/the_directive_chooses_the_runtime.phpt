--TEST--
js_machine.jsx = automatic makes the automatic runtime the default; a pragma goes before it
--INI--
js_machine.jsx=automatic
--FILE--
<?php
$js = (new JsMachine())->modules(['react/jsx-runtime' => 'export const jsx = (t, p, k) => ["react", t, p, k], jsxs = jsx, Fragment = "f"',
    'preact/jsx-runtime' => 'export const jsx = (t, p, k) => ["preact", t, p, k], jsxs = jsx, Fragment = "f"']);
echo json_encode($js->evalModule('export default <a/>', name: 'a.tsx')), "\n";
echo json_encode($js->evalModule('/** @jsxRuntime classic @jsx h */ const h = (...args) => args; export default <a/>', name: 'a.tsx')), "\n";
?>
--EXPECT--
["react","a",[],null]
["a",null]
