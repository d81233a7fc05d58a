<?php

// Markdown and KaTeX: two npm packages, bundled once, and registered so that each request finds them loaded.

declare(strict_types=1);

require __DIR__ . '/npm/bundle.php';

$bundle = file_get_contents(bundle('markdown.js'));

$js = new JsMachine(timeoutMs: 5000);
// What the source evaluates to is what call() calls.
$js->register('markdown', "$bundle; render");

echo $js->call('markdown', [<<<'MD'
    # Euler

    The **most beautiful** formula is $e^{i\pi} + 1 = 0$, and it costs `$0`.

    $$
    \sum_{n=1}^\infty \frac{1}{n^2} = \frac{\pi^2}{6}
    $$

    | x | x² |
    |---|----|
    | 2 | 4  |
    MD]);
