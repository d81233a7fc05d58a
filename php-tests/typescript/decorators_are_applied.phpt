--TEST--
Decorators are those of experimentalDecorators: of classes, methods, accessors, fields and parameters
--FILE--
<?php
$code = <<<'TS'
    const seen: string[] = [];
    const note = (what: string) => (target: any, key?: any, at?: any) => {
        seen.push(`${what} ${typeof target === 'function' ? target.name : 'prototype'} ${String(key)} ${typeof at}`);
    };
    function twice(_: any, __: string, descriptor: PropertyDescriptor) {
        const run = descriptor.value;
        return { ...descriptor, value(...args: unknown[]) { return 2 * run.apply(this, args) } };
    }
    function sealed<T extends new (...args: any[]) => object>(constructor: T) {
        return class extends constructor { sealed = true };
    }
    @sealed @note('class')
    class Service {
        @note('field') name = 'n';
        @note('static') static total = 0;
        @note('getter') get size() { return 1 }
        @twice run(@note('parameter') x: number) { return x }
    }
    const service = new Service();
    [seen, service.run(21), (service as any).sealed, Object.keys(globalThis).includes('babelHelpers')]
    TS;
[$seen, $run, $sealed, $visible] = (new JsMachine())->eval($code, name: 'decorators.ts');
echo implode("\n", $seen), "\n";
var_dump($run, $sealed, $visible);
?>
--EXPECT--
field prototype name undefined
getter prototype size object
parameter prototype run number
static Service total undefined
class Service undefined undefined
int(42)
bool(true)
bool(false)
