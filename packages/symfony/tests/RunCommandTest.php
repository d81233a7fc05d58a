<?php

declare(strict_types=1);

namespace JsMachine\Symfony\Tests;

use PHPUnit\Framework\TestCase;
use Symfony\Bundle\FrameworkBundle\Console\Application;
use Symfony\Component\Console\Tester\ApplicationTester;

final class RunCommandTest extends TestCase
{
    use BootsKernels;

    public function testCallsARegisteredScriptWithJsonArguments(): void
    {
        self::assertSame([0, "238\n"], $this->console(['script' => 'shop.gross', 'args' => ['200']]));
        self::assertSame([0, "\"<p>tea</p>\"\n"], $this->console(['script' => 'shop.page', 'args' => ['{"name": "tea"}']]));
    }

    public function testRunsAFile(): void
    {
        $file = sys_get_temp_dir() . '/js-run-' . getmypid() . '.ts';
        file_put_contents($file, 'const first: string = args[0]; first.toUpperCase()');

        self::assertSame([0, "\"TEA\"\n"], $this->console(['script' => $file, 'args' => ['tea']]));
        unlink($file);
    }

    public function testAnErrorHasAnExitCode(): void
    {
        [$status, $output] = $this->console(['script' => 'shop.cyclic']);

        self::assertSame(1, $status);
        self::assertStringContainsString('the value contains itself', $output);
    }

    /**
     * @param array<string, mixed> $input
     *
     * @return array{int, string}
     */
    private function console(array $input): array
    {
        $application = new Application($this->boot(debug: false));
        $application->setAutoExit(false);
        $tester = new ApplicationTester($application);
        $status = $tester->run(['command' => 'js:run'] + $input);

        return [$status, $tester->getDisplay(true)];
    }
}
