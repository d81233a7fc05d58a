--TEST--
Fields are defined as the language does it: those without a value are there, declared ones are not
--FILE--
<?php
$code = <<<'TS'
    class A { set x(value: number) { throw new Error('setter') } }
    class B extends A { x = 1; empty?: string; declare gone: string; accessor seen: number = 3; static accessor count = 4 }
    const b = new B();
    b.seen += 1;
    [b.x, 'empty' in b, 'gone' in b, b.seen, Object.keys(b), B.count]
    TS;
echo json_encode((new JsMachine())->eval($code, name: 'fields.ts')), "\n";
?>
--EXPECT--
[1,true,false,4,["x","empty"],4]
