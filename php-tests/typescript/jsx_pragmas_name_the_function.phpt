--TEST--
The pragmas @jsx and @jsxFrag name the functions that JSX becomes
--FILE--
<?php
$code = <<<'TSX'
    /** @jsx h */
    /** @jsxFrag Group */
    const Group = 'group';
    function h(type: string, props: object | null, ...children: unknown[]) { return [type, props, ...children] }
    <><i>1</i></>
    TSX;
echo json_encode((new JsMachine())->eval($code, name: 'page.tsx')), "\n";
?>
--EXPECT--
["group",null,["i",null,"1"]]
