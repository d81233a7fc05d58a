<?php

declare(strict_types=1);

namespace JsMachine\Tests\V8Js;

use PHPUnit\Framework\TestCase;

final class V8JsTest extends TestCase
{
    public function testScriptsShareGlobals(): void
    {
        $v8 = new \V8Js();
        $v8->executeString('var a = 1; function f() { return ++a }');

        self::assertSame(2, $v8->executeString('f()'));
        self::assertSame('undefined', (new \V8Js())->executeString('typeof f'));
    }

    public function testDeclarationsAreShared(): void
    {
        $v8 = new \V8Js();
        $v8->executeString("const rate = 2;\nclass Order { total() { return 10 * rate } }");

        self::assertSame(20, $v8->executeString('new Order().total()'));
    }

    public function testVariablesAndFunctionsOfPhp(): void
    {
        $v8 = new \V8Js('app');
        $v8->list = [1, 2, 3];
        $v8->map = ['a' => ['b' => 1]];
        $v8->double = fn (int $n): int => 2 * $n;

        self::assertSame(12, $v8->executeString('app.double(app.list.reduce((a, b) => a + b))'));
        self::assertSame(1, $v8->executeString('app.map.a.b'));
    }

    public function testObjectsOfPhpAreLive(): void
    {
        $v8 = new \V8Js();
        $v8->cart = $cart = new Cart();
        $v8->executeString('PHP.cart.add("tea"); PHP.cart.note = "quick"; delete PHP.cart.voucher');

        self::assertSame(['tea'], $cart->items);
        self::assertSame('quick', $cart->note);
        self::assertFalse(isset($cart->voucher));
        self::assertSame('undefined', $v8->executeString('typeof PHP.cart.secret'));
        self::assertTrue($v8->executeString('PHP.cart.add("cup") === PHP.cart'));
        self::assertSame($cart, $v8->executeString('PHP.cart'));
        self::assertSame('[object JsMachine\\Tests\\V8Js\\Cart]', $v8->executeString('String(PHP.cart)'));
        self::assertSame('tea,cup', $v8->executeString('[...PHP.cart].join()'));
    }

    public function testObjectsOfJavaScriptAreLive(): void
    {
        $v8 = new \V8Js();
        $object = $v8->executeString('var o = { n: 1, inc(by) { return this.n += by } }; o');

        self::assertInstanceOf(\V8Object::class, $object);
        self::assertSame(3, $object->inc(2));
        $object->n = 10;
        self::assertSame(10, $v8->executeString('o.n'));
        self::assertTrue(isset($object->n));
        unset($object->n);
        self::assertFalse(isset($object->n));
        self::assertSame($object, $v8->executeString('o'));
    }

    public function testFunctionsOfPhpMayUseTheObjectsThatTheyGet(): void
    {
        $v8 = new \V8Js();
        $v8->apply = fn (\V8Function $f, \V8Object $o): int => $f($o->n) + $o->m(1);
        $v8->nested = fn (string $code): mixed => $v8->executeString($code);

        self::assertSame(10 + 2, $v8->executeString('PHP.apply(n => n * 2, { n: 5, m: n => n + 1 })'));
        self::assertSame(42, $v8->executeString('PHP.nested("PHP.nested(\'40\') + 2")'));
    }

    public function testForcedArraysAreCopies(): void
    {
        $value = (new \V8Js())->executeString('({ a: [1, { b: 2 }] })', 'a.js', \V8Js::FLAG_FORCE_ARRAY);

        self::assertSame(['a' => [1, ['b' => 2]]], $value);
    }

    public function testGeneratorsAreIterators(): void
    {
        $values = [];
        $v8 = new \V8Js();
        foreach ($v8->executeString('(function* () { yield 1; yield 2 })()') as $value) {
            $values[] = $value;
        }
        self::assertSame([1, 2], $values);
    }

    public function testAnErrorHasItsPlace(): void
    {
        try {
            (new \V8Js())->executeString("function f() {\n  gone();\n}\nf();", 'shop.js');
            self::fail('nothing was thrown');
        } catch (\V8JsScriptException $e) {
            self::assertSame('shop.js:2: ReferenceError: gone is not defined', $e->getMessage());
            self::assertSame(['shop.js', 2, 2, '  gone();'], [$e->getJsFileName(), $e->getJsLineNumber(), $e->getJsStartColumn(), $e->getJsSourceLine()]);
            self::assertStringContainsString("\n    at f (shop.js:2:3)\n    at shop.js:4:", (string) $e->getJsTrace());
            self::assertSame([__FILE__, __LINE__ - 6], [$e->getFile(), $e->getLine()]);
        }
    }

    public function testASyntaxErrorHasItsPlace(): void
    {
        $this->expectException(\V8JsScriptException::class);
        $this->expectExceptionMessage('bad.js:2: SyntaxError: ');
        (new \V8Js())->compileString("1;\n)", 'bad.js');
    }

    public function testExceptionsOfPhpEndTheScript(): void
    {
        $v8 = new \V8Js();
        $v8->fail = fn () => throw new \DomainException('no');
        $v8->note = function (string $text): void {
            self::fail("the script went on: $text");
        };

        $this->expectException(\DomainException::class);
        $v8->executeString('try { PHP.fail() } catch (e) { PHP.note("caught") } PHP.note("after")');
    }

    public function testExceptionsOfPhpAreCaughtWithTheFlag(): void
    {
        $v8 = new \V8Js();
        $v8->fail = fn () => throw new \DomainException('no');

        self::assertSame(
            'no',
            $v8->executeString('try { PHP.fail() } catch (e) { e.getMessage() }', '', \V8Js::FLAG_PROPAGATE_PHP_EXCEPTIONS),
        );
        try {
            $v8->executeString('PHP.fail()', '', \V8Js::FLAG_PROPAGATE_PHP_EXCEPTIONS);
            self::fail('nothing was thrown');
        } catch (\V8JsScriptException $e) {
            self::assertInstanceOf(\DomainException::class, $e->getPrevious());
        }
    }

    public function testTracesHaveNoFramesOfTheShim(): void
    {
        $v8 = new \V8Js();
        $v8->fail = fn () => throw new \DomainException('no');
        try {
            $v8->executeString('PHP.fail()');
            self::fail('nothing was thrown');
        } catch (\DomainException $e) {
            $calls = array_map(fn (array $frame): string => ($frame['class'] ?? '') . '::' . $frame['function'], $e->getTrace());
            self::assertSame(['Closure::__invoke', 'V8Js::executeString', self::class . '::' . __FUNCTION__], array_slice($calls, 1, 3));
        }
    }

    public function testExitEndsTheScript(): void
    {
        $this->expectOutputString('before');
        self::assertNull((new \V8Js())->executeString('print("before"); try { exit() } finally { print("after") }'));
    }

    public function testModulesAreLoadedOnce(): void
    {
        $loaded = [];
        $v8 = new \V8Js();
        $v8->setModuleLoader(function (string $name) use (&$loaded): string {
            $loaded[] = $name;

            return match ($name) {
                'lib/a' => 'exports.n = require("./b").n + 1',
                'lib/b' => 'module.exports = { n: 1 }',
            };
        });

        self::assertSame(4, $v8->executeString('require("lib/a").n + require("./lib/a").n'));
        self::assertSame(['lib/a', 'lib/b'], $loaded);
    }

    public function testLimits(): void
    {
        $v8 = new \V8Js();
        try {
            $v8->executeString('for (;;);', '', \V8Js::FLAG_NONE, 50);
            self::fail('nothing was thrown');
        } catch (\V8JsTimeLimitException $e) {
            self::assertSame('Script time limit of 50 milliseconds exceeded', $e->getMessage());
        }
        self::assertSame(2, $v8->executeString('1 + 1'));

        $small = new \V8Js();
        $small->setMemoryLimit(8_000_000);
        $this->expectException(\V8JsMemoryLimitException::class);
        $this->expectExceptionMessage('Script memory limit of 8000000 bytes exceeded');
        $small->executeString('var a = []; for (;;) a.push("x".repeat(1000) + a.length)');
    }

    public function testObjectsDieWithTheirMachine(): void
    {
        $v8 = new \V8Js();
        $object = $v8->executeString('({ a: 1 })');
        unset($v8);

        $this->expectException(\V8JsException::class);
        $this->expectExceptionMessage("Can't access V8Object after V8Js instance is destroyed!");
        $object->a;
    }

    public function testHandlesAreGivenBack(): void
    {
        $v8 = new \V8Js();
        $v8->setMemoryLimit(16 << 20);
        $last = 0;
        for ($i = 0; $i < 200; $i++) {
            $last = $v8->executeString('({ big: new Uint8Array(1000000).fill(1) })')->big->length;
        }

        self::assertSame(1_000_000, $last);
    }

    public function testASnapshotIsTheSourceOfWhatIsThereFromTheBeginning(): void
    {
        $snapshot = \V8Js::createSnapshot('function double(n) { return 2 * n }');

        self::assertSame(8, (new \V8Js('PHP', [], $snapshot))->executeString('double(4)'));
    }

    public function testADerivedClassGivesScriptsItsOwnMethods(): void
    {
        $v8 = new class () extends \V8Js {
            public int $rate = 3;

            public function triple(int $n): int
            {
                return $this->rate * $n;
            }
        };

        self::assertSame(9, $v8->executeString('PHP.triple(PHP.rate)'));
        self::assertSame('undefined', $v8->executeString('typeof PHP.executeString'));
    }
}
