--TEST--
In .tsx generic functions and elements are told apart; in .ts angle brackets are assertions
--FILE--
<?php
$js = new JsMachine();
$tsx = <<<'TSX'
    const React = { createElement: (type: string) => type };
    const same = <T,>(x: T) => x;
    const bound = <T extends object>(x: T) => x;
    [same<string>('a'), typeof bound({}), <b/>]
    TSX;
echo json_encode($js->eval($tsx, name: 'a.tsx')), "\n";
echo json_encode($js->eval('const same = <T>(x: T) => x; [same(<any>1)]', name: 'a.ts')), "\n";
?>
--EXPECT--
["a","object","b"]
[1]
