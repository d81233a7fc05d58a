<?php

declare(strict_types=1);

namespace JsMachine\Symfony\Tests;

use JsMachine\Runner\ScriptRunner;
use Symfony\Component\HttpFoundation\Response;
use Twig\Environment;

final class ShopController
{
    public function __construct(private readonly ScriptRunner $runner, private readonly Environment $twig)
    {
    }

    public function page(): Response
    {
        $this->runner->eval('"<script>".length + new ArrayBuffer(2000000).byteLength', name: 'inline.js');

        return new Response($this->twig->render('page.html.twig'));
    }

    public function broken(): Response
    {
        $outcome = $this->runner->execute('throw new TypeError("<b>bad</b>")');

        return new Response('<html><body>' . htmlspecialchars((string) $outcome['error']) . '</body></html>');
    }
}
