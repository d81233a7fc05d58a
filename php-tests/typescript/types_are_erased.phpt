--TEST--
Types are erased: annotations, interfaces, generics, assertions, overloads, abstract and declared members
--FILE--
<?php
$code = <<<'TS'
    interface Named { readonly name: string; greet?(this: Named): void }
    type Pair<A, B = A> = [first: A, second?: B];
    declare const outside: number;
    declare function elsewhere(x: string): void;
    declare module 'virtual' { export const x: number }
    abstract class Shape<T extends object = {}> implements Named {
        declare kind: string;
        readonly name: string = 'shape';
        private hidden!: number;
        protected static count?: number;
        abstract area(scale?: number): number;
        greet(this: Shape): void {}
    }
    class Square extends Shape {
        override area(scale: number = 1): number { return scale * 4 }
    }
    function pick(x: string): string;
    function pick(x: number): number;
    function pick<T>(x: T): T { return x }
    const isText = (x: unknown): x is string => typeof x === 'string';
    const pair: Pair<number, string> = [1, 'b'];
    const table = { a: 1, b: 2 } as const satisfies Record<string, number>;
    const maybe = (null as string | null)?.length ?? pair[1]!.length;
    const generic = <T,>(x: T): T => x;
    const typed = pick<number>(3), cast = <any>table, made = new Map<string, Array<Array<number>>>();
    let { a, ...rest }: { a: number; b: number } = table;
    [new Square().area(2), new Square().name, 'hidden' in new Square(), 'kind' in new Square(), isText(pair[1]), maybe,
        generic(7), typed, cast.b, made.size, a, rest, typeof outside]
    TS;
echo json_encode((new JsMachine())->eval($code, name: 'types.ts')), "\n";
?>
--EXPECT--
[8,"shape",true,false,true,1,7,3,2,0,1,{"b":2},"undefined"]
