<?php

declare(strict_types=1);

namespace JsMachine\Runner\Tests;

use JsMachine\Exception\ConversionException;
use JsMachine\Runner\GetterRunner;
use JsMachine\Runner\MachineRunner;
use PHPUnit\Framework\TestCase;

final class GetterRunnerTest extends TestCase
{
    public function testScriptsSeeWhatGettersReturn(): void
    {
        $runner = new GetterRunner(new MachineRunner(new \JsMachine()));
        $customer = new Customer('Ada', new Customer('Grace'));

        self::assertSame(
            ['name' => 'Ada', 'active' => true, 'sponsor' => ['name' => 'Grace', 'active' => true, 'sponsor' => null]],
            $runner->eval('customer', ['customer' => $customer]),
        );
        self::assertSame('Grace', $runner->eval('list[0].sponsor.name', ['list' => [$customer]]));
        self::assertSame('Ada', $runner->execute('c.name', globals: ['c' => $customer])['result']);
    }

    public function testWithoutItSuchAnObjectCannotCross(): void
    {
        $this->expectException(ConversionException::class);
        (new MachineRunner(new \JsMachine()))->eval('customer', ['customer' => new Customer('Ada')]);
    }

    public function testOtherValuesCrossAsEver(): void
    {
        $runner = new GetterRunner(new MachineRunner(new \JsMachine()));

        self::assertTrue($runner->eval('date instanceof Date && f(2) === 4 && text === "text" && plain.a === 1', [
            'date' => new \DateTime('@0'),
            'f' => fn (int $n): int => 2 * $n,
            'text' => new class () {
                public function getLength(): int
                {
                    return 4;
                }

                public function __toString(): string
                {
                    return 'text';
                }
            },
            'plain' => (object) ['a' => 1],
        ]));
    }

    public function testAnObjectThatLeadsToItselfIsRefused(): void
    {
        $customer = new Customer('Ada');
        $customer->sponsoredBy(new Customer('Grace', $customer));

        $this->expectException(ConversionException::class);
        $this->expectExceptionMessage('the value contains itself at $.sponsor.sponsor');
        (new GetterRunner(new MachineRunner(new \JsMachine())))->eval('customer', ['customer' => $customer]);
    }
}
