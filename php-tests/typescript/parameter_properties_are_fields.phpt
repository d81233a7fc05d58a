--TEST--
Parameter properties are fields, set before the body and behind super()
--FILE--
<?php
$code = <<<'TS'
    class Base { constructor(protected base: string) {} }
    class Point extends Base {
        constructor(public readonly x: number, private y = 2, plain?: number) { super('b'); this.y += plain ?? 0 }
        show() { return [this.x, this.y, this.base] }
    }
    const point = new Point(1, undefined, 10);
    [point.show(), Object.keys(point)]
    TS;
echo json_encode((new JsMachine())->eval($code, name: 'point.ts')), "\n";
?>
--EXPECT--
[[1,12,"b"],["base","x","y"]]
