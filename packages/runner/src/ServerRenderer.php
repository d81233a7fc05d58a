<?php

declare(strict_types=1);

namespace JsMachine\Runner;

use JsMachine\Exception\JsMachineException;
use Psr\Log\LoggerInterface;
use Psr\Log\NullLogger;

/**
 * Renders components on the server, and leaves to the browser those that the server cannot render: scripts that throw, take too
 * long, or return no text.
 */
final class ServerRenderer
{
    private readonly LoggerInterface $logger;

    /**
     * @param bool $strict whether an error is thrown instead of leaving the component to the browser
     */
    public function __construct(
        private readonly ScriptRunner $runner,
        private readonly bool $strict = false,
        ?LoggerInterface $logger = null,
    ) {
        $this->logger = $logger ?? new NullLogger();
    }

    /**
     * An element with the HTML of the script. The browser finds the properties in the attribute data-js-props, and in
     * data-js-rendered whether there is something to hydrate ("server") or everything is to render ("client").
     *
     * @param string               $name   "name" or "name.method" of a registered script
     * @param array<string, mixed> $props
     * @param string|null          $client address of the script for the browser
     */
    public function render(
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
        $flags = JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_PRESERVE_ZERO_FRACTION;
        $json = json_encode((object) $props, $flags);
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
