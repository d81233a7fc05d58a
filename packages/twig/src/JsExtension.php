<?php

declare(strict_types=1);

namespace JsMachine\Twig;

use JsMachine\Runner\ScriptRunner;
use JsMachine\Runner\ServerRenderer;
use Psr\Log\LoggerInterface;
use Twig\Extension\AbstractExtension;
use Twig\TwigFunction;

/** The functions js() and js_render(), which call registered scripts. */
final class JsExtension extends AbstractExtension
{
    private readonly ServerRenderer $renderer;

    /**
     * @param bool $strict whether js_render() throws when the server cannot render, instead of leaving it to the browser
     */
    public function __construct(private readonly ScriptRunner $runner, bool $strict = false, ?LoggerInterface $logger = null)
    {
        $this->renderer = new ServerRenderer($runner, $strict, $logger);
    }

    public function getFunctions(): array
    {
        return [
            new TwigFunction('js', $this->js(...), ['is_variadic' => true]),
            new TwigFunction('js_render', $this->renderer->render(...), ['is_safe' => ['html']]),
        ];
    }

    /**
     * @param array<mixed> $args
     */
    private function js(string $name, array $args = []): mixed
    {
        return $this->runner->call($name, array_values($args));
    }
}
