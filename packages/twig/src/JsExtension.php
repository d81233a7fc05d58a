<?php

declare(strict_types=1);

namespace JsMachine\Twig;

use JsMachine\Exception\JsMachineException;
use JsMachine\Runner\ScriptRunner;
use Psr\Log\LoggerInterface;
use Psr\Log\NullLogger;
use Twig\Extension\AbstractExtension;
use Twig\TwigFunction;

/** The functions js() and js_render(), which call registered scripts. */
final class JsExtension extends AbstractExtension
{
    private readonly LoggerInterface $logger;

    /**
     * @param bool $strict whether js_render() throws when the server cannot render, instead of leaving it to the browser
     */
    public function __construct(
        private readonly ScriptRunner $runner,
        private readonly bool $strict = false,
        ?LoggerInterface $logger = null,
    ) {
        $this->logger = $logger ?? new NullLogger();
    }

    public function getFunctions(): array
    {
        return [
            new TwigFunction('js', $this->js(...), ['is_variadic' => true]),
            new TwigFunction('js_render', $this->render(...), ['is_safe' => ['html']]),
        ];
    }

    /**
     * @param array<mixed> $args
     */
    private function js(string $name, array $args = []): mixed
    {
        return $this->runner->call($name, array_values($args));
    }

    /**
     * An element with the HTML of the script. The browser finds the properties in the attribute data-js-props, and in
     * data-js-rendered whether there is something to hydrate ("server") or everything is to render ("client").
     *
     * @param array<string, mixed> $props
     * @param string|null          $client address of the script for the browser
     */
    private function render(
        string $name,
        array $props = [],
        string $id = 'app',
        ?string $client = null,
        string $tag = 'div',
        ?int $timeoutMs = null,
    ): string {
        if (preg_match('/^[a-z][a-z0-9-]*$/i', $tag) !== 1) {
            throw new \InvalidArgumentException("\"$tag\" is no name of an element.");
        }
        $html = $this->html($name, $props, $timeoutMs);
        // Without properties an empty array would be a list.
        $json = json_encode((object) $props, JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_PRESERVE_ZERO_FRACTION);
        $element = sprintf(
            '<%1$s id="%2$s" data-js-rendered="%3$s" data-js-props="%4$s">%5$s</%1$s>',
            $tag,
            self::escaped($id),
            $html === null ? 'client' : 'server',
            self::escaped($json),
            $html ?? '',
        );

        return $client === null ? $element : $element . sprintf('<script src="%s" defer></script>', self::escaped($client));
    }

    /**
     * @param array<string, mixed> $props
     */
    private function html(string $name, array $props, ?int $timeoutMs): ?string
    {
        try {
            $html = $this->runner->call($name, [(object) $props], $timeoutMs);
            if (is_string($html)) {
                return $html;
            }
            $error = new \UnexpectedValueException("$name returned no text but " . get_debug_type($html) . '.');
        } catch (JsMachineException $error) {
        }
        if ($this->strict) {
            throw $error;
        }
        $this->logger->error('The server could not render {script}; the browser does.', ['script' => $name, 'exception' => $error]);

        return null;
    }

    private static function escaped(string $text): string
    {
        return htmlspecialchars($text, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8');
    }
}
