--TEST--
Namespaces are objects, nested and merged; those of types only are nothing
--FILE--
<?php
$code = <<<'TS'
    namespace Tax { export const rate = 0.2; const hidden = 1; export function of(x: number) { return x * rate + hidden } }
    namespace Tax.Reduced { export const rate = 0.1; export namespace Deep { export const it = Tax.rate } }
    namespace Types { export interface Only { x: number } }
    class Box { constructor(readonly x: number) {} }
    namespace Box { export const empty = new Box(0) }
    import Short = Tax.Reduced;
    [Tax.of(10), Short.rate, Tax.Reduced.Deep.it, 'hidden' in Tax, typeof Types, Box.empty.x]
    TS;
echo json_encode((new JsMachine())->eval($code, name: 'namespaces.ts')), "\n";
?>
--EXPECT--
[3,0.1,0.2,false,"undefined",0]
