<?php

declare(strict_types=1);

namespace JsMachine\Runner\Tests;

use JsMachine\Exception\ScriptException;
use JsMachine\Runner\MachineRunner;
use PHPUnit\Framework\TestCase;

final class MachineRunnerTest extends TestCase
{
    public function testPassesEveryArgumentOnToTheMachine(): void
    {
        $runner = new MachineRunner(new \JsMachine());

        self::assertSame(5, $runner->eval('a + 2', ['a' => 3]));
        self::assertSame(7, $runner->evalModule('const n: number = 7; export default n', name: 'seven.ts'));
        $outcome = $runner->execute('while (true) {}', 50, 'r-1');
        self::assertSame(['timeout', 'r-1'], [$outcome['status'], $outcome['request_id']]);
    }

    public function testRegistersAScriptFromItsFileAtTheFirstCall(): void
    {
        $file = tempnam(sys_get_temp_dir(), 'js') . '.ts';
        file_put_contents($file, '({ net: (gross: number): number => Math.round(gross / 1.19) })');
        $runner = new MachineRunner(new \JsMachine(), ['prices' => $file]);

        self::assertSame(100, $runner->call('prices.net', [119]));
        unlink($file);
        self::assertSame(200, $runner->call('prices.net', [238]), 'the file is read once');
    }

    public function testAnIsolatedScriptKeepsNothingOfACall(): void
    {
        $file = tempnam(sys_get_temp_dir(), 'js');
        file_put_contents($file, 'let calls = 0; () => ++calls');
        $runner = new MachineRunner(new \JsMachine(), ['kept' => $file, 'apart' => ['file' => $file, 'isolated' => true]]);

        self::assertSame([1, 2], [$runner->call('kept'), $runner->call('kept')]);
        self::assertSame([1, 1], [$runner->call('apart'), $runner->call('apart')]);
        unlink($file);
    }

    public function testAMissingFileIsNamed(): void
    {
        $this->expectException(\RuntimeException::class);
        $this->expectExceptionMessage('The script "gone" cannot be read from /nowhere/gone.js.');
        (new MachineRunner(new \JsMachine(), ['gone' => '/nowhere/gone.js']))->call('gone');
    }

    public function testNamesHaveNoDots(): void
    {
        $this->expectException(\InvalidArgumentException::class);
        new MachineRunner(new \JsMachine(), ['prices.ts' => 'prices.ts']);
    }

    public function testExceptionsOfTheMachineArriveUnchanged(): void
    {
        $this->expectException(ScriptException::class);
        (new MachineRunner(new \JsMachine()))->eval('throw new TypeError("no")');
    }
}
