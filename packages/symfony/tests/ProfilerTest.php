<?php

declare(strict_types=1);

namespace JsMachine\Symfony\Tests;

use PHPUnit\Framework\TestCase;

final class ProfilerTest extends TestCase
{
    use BootsKernels;

    public function testThePanelShowsScriptsTimesAndMemory(): void
    {
        $panel = $this->panelOf('/page');

        self::assertStringContainsString('shop.gross', $panel);
        self::assertStringContainsString('inline.js', $panel);
        self::assertStringContainsString('&quot;&lt;script&gt;&quot;.length', $panel, 'source text is escaped');
        self::assertMatchesRegularExpression('~<td class="text-right nowrap">\d+\.\d\d ms</td>\s*<td class="text-right nowrap">[12],\d\d\d KiB~', $panel);
        self::assertMatchesRegularExpression('~<span class="value">4</span> <span class="label">Runs</span>~', $panel);
    }

    public function testThePanelShowsErrors(): void
    {
        $panel = $this->panelOf('/broken');

        self::assertStringContainsString('TypeError: &lt;b&gt;bad&lt;/b&gt;', $panel);
        self::assertMatchesRegularExpression('~<span class="value">1</span> <span class="label">Failed</span>~', $panel);
    }

    public function testTheToolbarShowsTheTime(): void
    {
        $kernel = $this->boot();
        $token = (string) $this->get($kernel, '/page')->headers->get('X-Debug-Token');
        $toolbar = (string) $this->get($kernel, "/_wdt/$token")->getContent();

        self::assertMatchesRegularExpression('~JS</span>\s*<span class="sf-toolbar-value">4</span>~', $toolbar);
    }

    private function panelOf(string $path): string
    {
        $kernel = $this->boot();
        $token = (string) $this->get($kernel, $path)->headers->get('X-Debug-Token');
        $response = $this->get($kernel, "/_profiler/$token?panel=js_machine");
        self::assertSame(200, $response->getStatusCode());

        return (string) $response->getContent();
    }
}
