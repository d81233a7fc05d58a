<?php

declare(strict_types=1);

namespace JsMachine\Laravel\Tests;

use Illuminate\Contracts\Console\Kernel;

final class RunCommandTest extends ApplicationTestCase
{
    public function testCallsARegisteredScriptWithJsonArguments(): void
    {
        self::assertSame([0, "238\n"], $this->artisan(['script' => 'shop.gross', 'args' => ['200']]));
        self::assertSame(
            [0, "[\n    \"tea\"\n]\n"],
            $this->artisan(['script' => 'shop.names', 'args' => ['[{"name":"tea"}]']]),
        );
    }

    public function testRunsAFile(): void
    {
        $file = sys_get_temp_dir() . '/js-run-' . getmypid() . '.ts';
        file_put_contents($file, 'const first: string = args[0]; first.toUpperCase()');

        self::assertSame([0, "\"TEA\"\n"], $this->artisan(['script' => $file, 'args' => ['tea']]));
        unlink($file);
    }

    public function testAnErrorHasItsPlaceAndAnExitCode(): void
    {
        [$status, $output] = $this->artisan(['script' => 'shop.broken']);

        self::assertSame(1, $status);
        self::assertStringContainsString('RangeError: out of stock (shop.ts:9:', $output);
    }

    public function testTheTimeLimitIsAnOption(): void
    {
        $file = sys_get_temp_dir() . '/js-run-' . getmypid() . '.js';
        file_put_contents($file, 'for (;;);');
        [$status, $output] = $this->artisan(['script' => $file, '--timeout' => '20']);
        unlink($file);

        self::assertSame(1, $status);
        self::assertStringContainsString('20 ms', $output);
    }

    /**
     * @param array<string, mixed> $arguments
     *
     * @return array{int, string}
     */
    private function artisan(array $arguments): array
    {
        $kernel = $this->app->make(Kernel::class);
        $status = $kernel->call('js:run', $arguments);

        return [$status, $kernel->output()];
    }
}
