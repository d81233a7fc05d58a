<?php

declare(strict_types=1);

namespace JsMachine\Twig\Tests;

use JsMachine\Exception\ScriptException;
use JsMachine\Runner\MachineRunner;
use JsMachine\Twig\JsExtension;
use PHPUnit\Framework\TestCase;
use Psr\Log\AbstractLogger;
use Twig\Environment;
use Twig\Error\RuntimeError;
use Twig\Loader\ArrayLoader;

final class JsExtensionTest extends TestCase
{
    /** @var list<array{string, string}> */
    private array $logged = [];

    public function testJsReturnsAValueThatTwigEscapes(): void
    {
        self::assertSame('119', $this->rendered('{{ js("shop.gross", 100) }}'));
        self::assertSame(
            '&lt;section',
            substr($this->rendered('{{ js("shop.page", { title: "T", products: [] }) }}'), 0, 11),
        );
    }

    public function testAComponentIsRenderedOnTheServer(): void
    {
        $html = $this->rendered('{{ js_render("shop.page", props, id: "shop", client: "/shop.js") }}', [
            'props' => ['title' => 'Tea & more', 'products' => [['name' => '<b>Cup</b>', 'price' => 4.5]]],
        ]);

        self::assertSame(
            '<div id="shop" data-js-rendered="server" data-js-props="{&quot;title&quot;:&quot;Tea &amp; more&quot;,'
            . '&quot;products&quot;:[{&quot;name&quot;:&quot;&lt;b&gt;Cup&lt;/b&gt;&quot;,&quot;price&quot;:4.5}]}">'
            . '<section class="shop"><h1>Tea &#38; more</h1><ul><li>&#60;b&#62;Cup&#60;/b&#62;: 4.5</li></ul></section></div>'
            . '<script src="/shop.js" defer></script>',
            $html,
        );
    }

    public function testWithoutPropertiesBothSidesHaveAnEmptyObject(): void
    {
        self::assertSame(
            '<div id="app" data-js-rendered="server" data-js-props="{}">[object Object]</div>',
            $this->rendered('{{ js_render("shop.kind") }}'),
        );
    }

    public function testTheBrowserRendersWhatTheServerCannot(): void
    {
        $html = $this->rendered('{{ js_render("shop.page", { title: "T", products: [], broken: true }, client: "/shop.js") }}');

        self::assertStringStartsWith('<div id="app" data-js-rendered="client" data-js-props="{&quot;title&quot;', $html);
        self::assertStringEndsWith('"></div><script src="/shop.js" defer></script>', $html);
        self::assertCount(1, $this->logged);
        self::assertStringContainsString('broken on purpose', $this->logged[0][1]);
    }

    public function testAComponentThatTakesTooLongIsLeftToTheBrowser(): void
    {
        self::assertStringContainsString('data-js-rendered="client"', $this->rendered('{{ js_render("shop.forever", timeoutMs: 30) }}'));
        self::assertStringContainsString('data-js-rendered="client"', $this->rendered('{{ js_render("shop.number") }}'));
    }

    public function testStrictThrows(): void
    {
        try {
            $this->rendered('{{ js_render("shop.page", { title: "T", products: [], broken: true }) }}', strict: true);
            self::fail('nothing was thrown');
        } catch (RuntimeError $e) {
            self::assertInstanceOf(ScriptException::class, $e->getPrevious());
        }
    }

    /**
     * @param array<string, mixed> $variables
     */
    private function rendered(string $template, array $variables = [], bool $strict = false): string
    {
        $logger = new class ($this->logged) extends AbstractLogger {
            /** @param list<array{string, string}> $logged */
            public function __construct(private array &$logged)
            {
            }

            public function log($level, string|\Stringable $message, array $context = []): void
            {
                $this->logged[] = [(string) $level, $context['exception']->getMessage()];
            }
        };
        $twig = new Environment(new ArrayLoader(['page' => $template]), ['autoescape' => 'html']);
        $runner = new MachineRunner(new \JsMachine(), ['shop' => __DIR__ . '/shop.tsx']);
        $twig->addExtension(new JsExtension($runner, $strict, $logger));

        return $twig->render('page', $variables);
    }
}
